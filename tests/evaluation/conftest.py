"""Makes the modules of evaluation/, which are scripts and no package, importable."""

import sys
from pathlib import Path

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation"
sys.path.append(str(EVALUATION))
