"""How it comes in: files of every origin become plain records. Doubts are noted here; nothing is decided."""
