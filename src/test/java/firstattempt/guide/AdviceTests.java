package firstattempt.guide;

import java.util.List;

import firstattempt.guide.Advice.Calm;
import firstattempt.journal.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdviceTests {

	@Test
	void hasAStrongerPlanForAStrongerUrge() {
		assertThat(advice(Outcome.STEP_BACK, 2).calm()).isEqualTo(Calm.WAIT);
		assertThat(advice(Outcome.STEP_BACK, null).calm()).isEqualTo(Calm.WAIT);
		assertThat(advice(Outcome.STEP_BACK, 3).calm()).isEqualTo(Calm.HOLD);
		assertThat(advice(Outcome.STEP_BACK_WITH_A_NET, 4).calm()).isEqualTo(Calm.HOLD);
		assertThat(advice(Outcome.STEP_IN, 1).calm()).isEqualTo(Calm.GO);
		assertThat(advice(Outcome.STEP_IN, 4).calm()).isEqualTo(Calm.GO_SLOWLY);
	}

	@Test
	void namesThePlansThatWereTriedOnlyWhereItGivesOne() {
		assertThat(advice(Outcome.STEP_BACK, 2).sources()).doesNotContain(Source.IF_THEN);
		assertThat(advice(Outcome.STEP_BACK, 3).sources()).contains(Source.IF_THEN, Source.OWN_STRESS);
	}

	@Test
	void namesTheSourceOfEachReason() {
		Answers answers = new Answers(Stakes.HARD, Safety.NO, Ready.YES, Ready.YES, Ready.YES, Company.BOTH,
				Told.SHOULD_KNOW, null, Told.KNOWS, 0, true, Age.TEEN);
		Advice advice = Advice.of(Rule.decide(answers), Situation.FORGOT, answers, List.of(Need.WORRY));
		assertThat(advice.outcome()).isEqualTo(Outcome.STEP_BACK_WITH_A_NET);
		assertThat(advice.reasons()).containsExactly(Rule.HARD, Rule.MORE_TO_CARRY, Rule.OTHERS_WATCH,
				Rule.SOMEBODY_SHOULD_KNOW);
		assertThat(advice.sources()).containsAll(advice.reasons().stream().map(Rule::source).toList());
		assertThat(advice.tell()).containsExactly(Person.TEACHER);
		assertThat(advice.informed()).containsExactly(Person.CAREGIVER);
		assertThat(advice.saying()).isEqualTo("STEP_BACK_WITH_A_NET_TEEN");
		assertThat(advice.asking()).isEqualTo(Situation.FORGOT);
	}

	@Test
	void asksTheChildNothingWhereItStepsIn() {
		assertThat(advice(Outcome.STEP_IN, 0).asking()).isNull();
	}

	@Test
	void claimsATrialForNothingButWhatWasTried() {
		assertThat(Source.values()).filteredOn((source) -> source.strength() == Source.Strength.TRIAL)
			.containsExactly(Source.TAKING_OVER, Source.IF_THEN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			ADHD                         | ATTENTION
			ad/hd, anxiety               | ATTENTION,WORRY
			worries a lot                | WORRY
			dyslexia                     | LEARNING
			autism, ADD                  | ATTENTION,SURPRISES
			cannot add up                | OTHER
			TDAH, ansiedad               | ATTENTION,WORRY
			dislexia                     | LEARNING
			autismo (TEA)                | SURPRISES
			drinks too much tea          | OTHER
			ninguna                      | -
			tires easily                 | OTHER
			none                         | -
			None.                        | -
			n/a                          | -
			''                           | -
			' - '                        | -""")
	void readsWhatMakesThingsHarder(String text, String needs) {
		assertThat(Need.in(text)).extracting(Need::name)
			.containsExactly((needs != null) ? needs.split(",") : new String[0]);
	}

	@ParameterizedTest
	@CsvSource({ ",UNKNOWN", "2026,LITTLE", "2019,LITTLE", "2018,MIDDLE", "2014,MIDDLE", "2013,TEEN", "2000,TEEN" })
	void takesAChildForTheYoungerOneInDoubt(Integer birthYear, Age age) {
		assertThat(Age.of(birthYear, 2026)).isEqualTo(age);
	}

	private static Advice advice(Outcome outcome, Integer urge) {
		return Advice.of(outcome, Situation.FORGOT, new Answers(Stakes.UNPLEASANT, Safety.NO, Ready.YES, Ready.YES,
				Ready.YES, null, null, null, null, urge, false, Age.MIDDLE), List.of());
	}

}
