"""What is true: days, events, timelines, waits. Pure: no input or output, no clock, no database."""
