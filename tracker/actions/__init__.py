"""What is done: one use case a file, its checks and its one transaction."""
