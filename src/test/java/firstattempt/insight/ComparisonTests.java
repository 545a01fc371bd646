package firstattempt.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ComparisonTests {

	/** The lady who tastes tea, and two tables as R's fisher.test has them. */
	@Test
	void isFishersTest() {
		assertThat(test(3, 4, 1, 4).p()).isCloseTo(.4857, within(1e-4));
		assertThat(test(4, 4, 0, 4).p()).isCloseTo(.02857, within(1e-5));
		assertThat(test(1, 10, 11, 14).p()).isCloseTo(.002759, within(1e-6));
		assertThat(test(0, 3, 0, 3).p()).isEqualTo(1, within(1e-12));
	}

	@Test
	void knowsHowSmallItCouldHaveBeen() {
		assertThat(test(2, 4, 2, 4).smallest()).isCloseTo(.02857, within(1e-5));
		assertThat(test(0, 3, 0, 3).smallest()).isEqualTo(1, within(1e-12));
	}

	/** In each layer both sides are alike; only their mixture differs. */
	@Test
	void isNotMisledByAMixture() {
		List<ExactTest.Layer> layers = List.of(layer(9, 10, 36, 40), layer(4, 40, 1, 10));
		assertThat(ExactTest.of(layers).p()).isGreaterThan(.9);
		assertThat(test(13, 50, 37, 50).p()).isLessThan(1e-5);
	}

	@Test
	void takesAWholeDecade() {
		assertThat(test(5000, 10_000, 5001, 10_000).p()).isGreaterThan(.9);
		assertThat(test(4000, 10_000, 6000, 10_000).p()).isLessThan(1e-9);
	}

	/** The examples of Newcombe 1998, method 3. */
	@Test
	void isWilsonsInterval() {
		assertThat(List.of(new Rate(81, 263).low(), new Rate(81, 263).high())).containsExactly(26, 37);
		assertThat(List.of(new Rate(15, 148).low(), new Rate(15, 148).high())).containsExactly(6, 16);
		assertThat(List.of(new Rate(0, 20).low(), new Rate(0, 20).high())).containsExactly(0, 16);
		assertThat(List.of(new Rate(29, 29).low(), new Rate(29, 29).high())).containsExactly(88, 100);
	}

	@Test
	void comparesNothingWithFewerThanThreeOnASide() {
		for (int seed = 1; seed < 200; seed++) {
			ChanceFamily family = ChanceFamily.still(seed, true);
			for (Span span : Span.values()) {
				assertThat(Comparison.all(family.numbers(span, null)))
					.allMatch((it) -> it.one().whole() >= 3 && it.other().whole() >= 3);
			}
		}
	}

	/** The whole thousand of each kind runs with the benchmark. */
	@Test
	void tellsHardlyAnybodyOfAPatternWhereThereIsNone() {
		assertThat(FalsePatterns.ofStillFamilies(150, 1, true)).isLessThanOrEqualTo(.05);
		assertThat(FalsePatterns.ofStillFamilies(150, 1, false)).isLessThanOrEqualTo(.05);
	}

	/** Without it, the rule above could be never to tell anything. */
	@Test
	void tellsMostFamiliesOfABigChange() {
		assertThat(FalsePatterns.ofChangedFamilies(60, 1, 365, 182)).isGreaterThan(.6);
	}

	private static ExactTest test(int hits, int all, int otherHits, int otherAll) {
		return ExactTest.of(List.of(layer(hits, all, otherHits, otherAll)));
	}

	private static ExactTest.Layer layer(int hits, int all, int otherHits, int otherAll) {
		return new ExactTest.Layer(new Rate(hits, all), new Rate(otherHits, otherAll));
	}

}
