"""The quantiles of the beta distribution. Its parameters a and b are above 0."""

from __future__ import annotations

import math

_TERMS = 10_000  # of the continued fraction: it takes about the square root of the larger parameter
_STEPS = 200
_PRECISION = 1e-10  # of the continued fraction
_SMALL_STEP = 2e-3  # standard deviations: Halley's error is of the third order, so less than 1e-8 of them is left


def beta_quantile(probability: float, a: float, b: float) -> float:
    """The x at which the distribution function of Beta(a, b) reaches a probability above 0 and below 1.

    Halley's method from a normal approximation, as in Press et al., Numerical Recipes (3rd ed. 2007), section 6.4,
    here inside a bracket that every step narrows.
    """
    log_beta = _log_beta(a, b)
    deviation = math.sqrt(a * b / (a + b + 1)) / (a + b)
    low, high = 0.0, 1.0
    x = _first_guess(probability, a, b)
    for _ in range(_STEPS):
        if not low < x < high:
            x = (low + high) / 2
        cdf, density = _cdf_and_density(x, a, b, log_beta)
        low, high = (low, x) if cdf > probability else (x, high)
        newton = (cdf - probability) / max(density, 1e-300)
        step = newton / (1 - 0.5 * max(-1.0, min(1.0, newton * ((a - 1) / x - (b - 1) / (1 - x)))))
        x -= step
        if abs(step) < _SMALL_STEP * min(deviation, x, 1 - x) or high - low <= 1e-15 * high:
            break
    return min(max(x, low), high)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _cdf_and_density(x: float, a: float, b: float, log_beta: float) -> tuple[float, float]:
    """The regularised incomplete beta function I_x(a, b), and its slope; x lies between 0 and 1."""
    front = math.exp(a * math.log(x) + b * math.log1p(-x) - log_beta)
    density = front / (x * (1 - x))
    if x * (a + b) < a:  # below the mean, where the fraction converges fast
        return front / _fraction(x, a, b), density
    return 1 - front / _fraction(1 - x, b, a), density


def _fraction(x: float, a: float, b: float) -> float:
    """x^a (1-x)^b / (B(a, b) I_x(a, b)) as a continued fraction, by the modified Lentz method.

    Didonato & Morris, Algorithm 708: significant digit computation of the incomplete beta function ratios, ACM Trans.
    Math. Software 18 (1992) 360-373, equation 9.
    """
    lead = a * (1 - x) - b * x + 1
    value = c = a * lead / (a + 1)
    d = 0.0
    for m in range(1, _TERMS):
        odd = a + 2 * m - 1
        inner = m * (b - m) * x / odd
        numerator = (a + m - 1) * (a + b + m - 1) * x / odd * inner
        denominator = m + inner + (a + m) * (lead + m * (2 - x)) / (odd + 2)
        d = 1 / (denominator + numerator * d)
        c = denominator + numerator / c
        value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _first_guess(probability: float, a: float, b: float) -> float:
    """Abramowitz & Stegun (1964) 26.5.22 with 26.2.23; where a or b is below 1, the power laws at the two ends."""
    if a < 1 or b < 1:
        left = math.exp(a * math.log(a / (a + b))) / a
        right = math.exp(b * math.log(b / (a + b))) / b
        if probability < left / (left + right):
            return math.pow(a * (left + right) * probability, 1 / a)
        return 1 - math.pow(b * (left + right) * (1 - probability), 1 / b)
    tail = min(probability, 1 - probability)
    t = math.sqrt(-2 * math.log(tail))
    z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    if tail < probability:
        z = -z
    bend = (z * z - 3) / 6
    left, right = 1 / (2 * a - 1), 1 / (2 * b - 1)
    h = 2 / (left + right)
    w = z * math.sqrt(h + bend) / h - (right - left) * (bend + 5 / 6 - 2 / (3 * h))
    return a / (a + b * math.exp(2 * w))
