"""The estimators of waiting times: pure Python, no numpy, each with its source in its docstring.

| question | module |
|---|---|
| What is known of each wait? | `sample`: waits as half-open intervals of days, and their two extreme readings |
| How long until an employer answers? | `turnbull` (its arithmetic in `interior_point` and `graph_laplacian`) |
| How sure is that? | `beta_product` (its arithmetic in `beta`), always defined, also with few answers |
| When has half, or nine tenths, been answered? | `quantiles` |
| I have waited t days: an answer within s more? | `remaining` |
| Is this silence unusual? | `silence` |
| Advanced, rejected, withdrawn by day t? | `aalen_johansen` |
"""
