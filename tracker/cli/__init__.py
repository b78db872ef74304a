"""How you ask: words in, one action or report, words out."""
