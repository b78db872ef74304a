"""How it goes out: records and reports become text of every format. All escaping lives here."""
