package firstattempt.insight;

import java.util.Arrays;
import java.util.List;

/**
 * Fisher's exact test of two rates, or of several pairs of rates at once (layers): given
 * how many entries each side has in each layer and how many hits there are in all, how
 * probable is a split as uneven as this one, or more so, if both sides are alike? Layers
 * keep a changed mixture, more of one child or of one situation, from looking like a
 * change.
 *
 * @param p the probability, two-sided
 * @param smallest the smallest probability that any split of these entries could have had
 * @param lean how many hits more than expected the first side has
 */
record ExactTest(double p, double smallest, double lean) {

	private static final double TIE = 1 + 1e-7;

	private static final double NOTHING = 1e-15;

	static ExactTest of(List<Layer> layers) {
		Distribution all = new Distribution(0, new double[] { 1 });
		int seen = 0;
		double expected = 0;
		for (Layer layer : layers) {
			if (layer.one().whole() > 0 && layer.other().whole() > 0) {
				all = all.plus(Distribution.of(layer));
				Rate both = layer.one().plus(layer.other());
				seen += layer.one().part();
				expected += (double) both.part() * layer.one().whole() / both.whole();
			}
		}
		double observed = all.at(seen);
		double least = Arrays.stream(all.chances()).min().orElse(1);
		return new ExactTest(all.upTo(observed), all.upTo(least), seen - expected);
	}

	/** Two rates to compare, among entries that are alike otherwise. */
	record Layer(Rate one, Rate other) {
	}

	/**
	 * How probable each number of hits on the first side is.
	 *
	 * @param from the smallest number that is probable at all
	 * @param chances the probabilities from there on
	 */
	private record Distribution(int from, double[] chances) {

		/** The hypergeometric distribution, built up from its peak to either side. */
		static Distribution of(Layer layer) {
			int one = layer.one().whole();
			int other = layer.other().whole();
			int hits = layer.one().part() + layer.other().part();
			int lowest = Math.max(0, hits - other);
			int highest = Math.min(one, hits);
			int peak = Math.max(lowest,
					Math.min(highest, (int) ((hits + 1.0) * (one + 1.0) / ((double) one + other + 2))));
			double[] chances = new double[highest - lowest + 1];
			chances[peak - lowest] = 1;
			for (int hit = peak; hit < highest; hit++) {
				chances[hit + 1 - lowest] = chances[hit - lowest] * (hits - hit) / (hit + 1.0) * (one - hit)
						/ (other - hits + hit + 1.0);
			}
			for (int hit = peak; hit > lowest; hit--) {
				chances[hit - 1 - lowest] = chances[hit - lowest] * hit / (hits - hit + 1.0) * (other - hits + hit)
						/ (one - hit + 1.0);
			}
			return new Distribution(lowest, chances).trimmed();
		}

		/** Cuts off what is too improbable to matter, and makes the rest sum up to 1. */
		private Distribution trimmed() {
			int first = 0;
			int last = this.chances.length - 1;
			while (this.chances[first] < NOTHING) {
				first++;
			}
			while (this.chances[last] < NOTHING) {
				last--;
			}
			double[] kept = Arrays.copyOfRange(this.chances, first, last + 1);
			double sum = Arrays.stream(kept).sum();
			for (int i = 0; i < kept.length; i++) {
				kept[i] /= sum;
			}
			return new Distribution(this.from + first, kept);
		}

		Distribution plus(Distribution other) {
			double[] sums = new double[this.chances.length + other.chances.length - 1];
			for (int i = 0; i < this.chances.length; i++) {
				for (int j = 0; j < other.chances.length; j++) {
					sums[i + j] += this.chances[i] * other.chances[j];
				}
			}
			return new Distribution(this.from + other.from, sums).trimmed();
		}

		double at(int number) {
			int place = number - this.from;
			return (place < 0 || place >= this.chances.length) ? 0 : this.chances[place];
		}

		double upTo(double chance) {
			return Math.min(1, Arrays.stream(this.chances).filter((one) -> one <= chance * TIE).sum());
		}

	}

}
