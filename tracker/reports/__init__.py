"""What the record means: timelines and a day become one frozen report each."""
