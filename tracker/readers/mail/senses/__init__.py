"""The sense of sentences: words → classes, and what a sequence of classes says; a file of both for each language."""
