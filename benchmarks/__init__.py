"""What the program costs, and how sure its estimates are. `python -m benchmarks` runs all of it."""
