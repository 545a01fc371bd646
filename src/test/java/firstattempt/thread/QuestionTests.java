package firstattempt.thread;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionTests {

	private static final LocalDate HAPPENED = LocalDate.of(2026, 3, 1);

	@ParameterizedTest
	@CsvSource({ "0, false", "6, false", "7, true", "30, true", "31, false", "400, false" })
	void isAskedFromAWeekAfterASlipToAMonthAfterIt(int days, boolean due) {
		assertThat(new Question(HAPPENED, HAPPENED, null).due(HAPPENED.plusDays(days))).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "7, true", "8, false", "20, false" })
	void isNotAskedOfWhoWroteItDownLongAfter(int days, boolean due) {
		assertThat(new Question(HAPPENED, HAPPENED.plusDays(days), null).due(HAPPENED.plusDays(21))).isEqualTo(due);
	}

	@Test
	void isNotAskedOnceItIsAnswered() {
		for (Again answer : Again.values()) {
			assertThat(answered(answer, 8, 1).due(HAPPENED.plusDays(9))).as(answer.name()).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "21, false", "22, true", "51, true", "52, false" })
	void isAskedOnceMoreTwoWeeksAfterThereWasNoChance(int days, boolean due) {
		assertThat(answered(Again.NO_CHANCE, 8, 1).due(HAPPENED.plusDays(days))).isEqualTo(due);
	}

	@Test
	void isNotAskedAThirdTime() {
		Question question = answered(Again.NO_CHANCE, 8, 1);
		LocalDate then = HAPPENED.plusDays(25);
		assertThat(question.asked(then)).isEqualTo(2);
		Question again = new Question(HAPPENED, HAPPENED, new Question.Given(Again.NO_CHANCE, then, 2));
		for (int days = 0; days < 400; days++) {
			assertThat(again.due(then.plusDays(days))).isFalse();
		}
	}

	@Test
	void isNotAskedOnceMoreWhereItWasAnsweredOtherwise() {
		for (int days = 0; days < 400; days++) {
			assertThat(answered(Again.AGAIN, 8, 1).due(HAPPENED.plusDays(days))).isFalse();
			assertThat(answered(Again.NOT_AGAIN, 8, 1).due(HAPPENED.plusDays(days))).isFalse();
		}
	}

	@Test
	void countsAChangedAnswerAsTheSameAsking() {
		assertThat(new Question(HAPPENED, HAPPENED, null).asked(HAPPENED.plusDays(8))).isEqualTo(1);
		assertThat(answered(Again.NO_CHANCE, 8, 1).asked(HAPPENED.plusDays(9))).isEqualTo(1);
		assertThat(answered(Again.AGAIN, 8, 1).asked(HAPPENED.plusDays(30))).isEqualTo(1);
		assertThat(answered(Again.NO_CHANCE, 25, 2).asked(HAPPENED.plusDays(60))).isEqualTo(2);
	}

	private static Question answered(Again answer, int days, int asked) {
		return new Question(HAPPENED, HAPPENED, new Question.Given(answer, HAPPENED.plusDays(days), asked));
	}

}
