"""The record as pages of a browser: each report becomes one by the template of its name."""
