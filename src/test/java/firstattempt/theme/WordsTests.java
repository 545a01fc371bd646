package firstattempt.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-9);

	private Words words;

	@BeforeEach
	void read() throws IOException {
		String list = "-1\t1\nagain\t3\t2\t0\nagain and\t4\t0\t5\ndon't\t2\t1\t1\n!\t1\t0\t-1\n";
		this.words = Words.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aTextOfOtherWordsTellsWhatIsAlwaysAdded() {
		assertThat(this.words.tell("We saw a heron.")).containsExactly(-1, 1);
		assertThat(this.words.tell("")).containsExactly(-1, 1);
	}

	@Test
	void aSingleTermCountsFullyHoweverRare() {
		assertThat(this.words.tell("AGAIN, he said.")).containsExactly(new double[] { 1, 1 }, NEARLY);
		assertThat(this.words.tell("I don't")).containsExactly(new double[] { 0, 2 }, NEARLY);
	}

	@Test
	void pairsRepetitionsAndMarksCount() {
		double again = 3 * (1 + Math.log(2));
		double length = Math.sqrt(again * again + 4 * 4 + 1);
		assertThat(this.words.tell("Again and again!"))
			.containsExactly(new double[] { -1 + 2 * again / length, 1 + (5 * 4 - 1) / length }, NEARLY);
	}

}
