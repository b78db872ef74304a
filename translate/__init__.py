"""The tool for translators: extracts, checks and compiles the catalogues."""
