"""The browser: requests become calls of the application, and reports pages. Only this machine's user gets in."""
