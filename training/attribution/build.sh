#!/usr/bin/env bash
# Makes the shipped attribution models, best and fast, from named data, with one command:
#
#   training/attribution/build.sh [SHARED]
#
# SHARED is the folder of corpora (default ../shared), of which data/polnear/train, wikinews, muc
# (development part) and three folders of re3d are read. Needs Python 3.11 and about 8 GB of
# memory; about three hours on two CPU cores (teacher 97 minutes, labels 20, students 44 and 25).
# Checkpoints go to training/attribution/runs/, the finished models to src/whosays/models/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shared="${1:-${WHOSAYS_SHARED:-../shared}}"
runs=training/attribution/runs
models=src/whosays/models
source training/prepare.sh

train() { "$python" -m "training.attribution.$1" "${@:2}"; }

# The teacher: MiniLM with all its layers, its second step seeing whole windows.
train train --data "$shared/data" --minilm "$runs/minilm" --out "$runs/teacher" --epochs 5 --reach 512

# What the students learn from: its soft labels on PolNeAR and on other text, and names by spaCy.
make benchmarks/.venv-peers/.installed
train examples --data "$shared/data" --out "$runs/texts.jsonl"
benchmarks/.venv-peers/bin/python training/attribution/names.py "$runs/texts.jsonl" "$runs/names.jsonl"
train examples --data "$shared/data" --teacher "$runs/teacher/average-5.pt" \
  --minilm "$runs/minilm" --names "$runs/names.jsonl" --out "$runs/examples.pkl"

# The better student has all layers, the faster one three of that one's.
train distil --init "$runs/teacher/average-5.pt" --examples "$runs/examples.pkl" \
  --out "$runs/best" --heads 8 --inner 768 --reach 96 --epochs 3 --lr 2e-4 --warmup 100
train distil --init "$runs/best/average-3.pt" --examples "$runs/examples.pkl" \
  --out "$runs/fast" --layers 0,2,5 --heads 8 --inner 768 --given-layers 1 --reach 96 \
  --epochs 3 --lr 3e-4 --warmup 100

# The faster one takes fewer cue candidates: at 0.35 a sixth fewer, with no loss that can be told from chance.
finish() {
  train export --weights "$runs/$1/average-3.pt" --minilm "$runs/minilm" \
    --out "$models/$1" --name "$1" --version 2 --reach 96 --cue "$2"
  train calibrate --data "$shared/data" --model "$models/$1"
}
finish best 0.2
finish fast 0.35
