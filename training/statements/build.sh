#!/usr/bin/env bash
# Makes the shipped model of acts from the labels beside this file, with one command:
#
#   training/statements/build.sh [SHARED]
#
# SHARED is the folder of corpora (default ../shared) with the texts that the labels count in:
# data/polnear, jesuits, timebank and wikinews. Needs Python 3.11 and 4 GB of memory; about 12
# minutes on two idle CPU cores. The weights go to training/statements/runs/, the model to
# src/whosays/models/acts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shared="${1:-${WHOSAYS_SHARED:-../shared}}"
runs=training/statements/runs
model=src/whosays/models/acts
source training/prepare.sh

"$python" -m training.statements.learn --shared "$shared" --minilm "$runs/minilm" \
  --out "$model" --weights "$runs/acts.pt" --version 1
"$python" -m training.statements.weigh --shared "$shared" --model "$model"
