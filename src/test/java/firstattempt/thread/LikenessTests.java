package firstattempt.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import firstattempt.journal.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTests {

	/** Slips of one child that have nothing to do with each other. */
	private static final List<Likeness.Slip> A_JOURNAL = List.of(
			slip(Situation.FORGOT, "Math sheet on the kitchen table",
					"He walked out without it. I saw it as soon as the bus had gone and put my keys back."),
			slip(Situation.BODY_AND_PLAY, "The big ladder",
					"She went for the tallest ladder on the playground, slipped halfway and landed on the bark."),
			slip(Situation.SCHOOLWORK, "62 in the third quarter",
					"The report came and she had to tell both of us herself. She went to the teacher for extra help."),
			slip(Situation.FRIENDS_AND_SIBLINGS, "Everybody ran over",
					"A quarrel at the climbing frame. One girl was close to crying and six parents were on their feet."),
			slip(Situation.FORGOT, "No sneakers on gym day",
					"He sat on the bench in his boots while the others played dodgeball."),
			slip(Situation.TIME_AND_SCREENS, "Tablet until ten",
					"We said half an hour. I found him under the blanket with it, wide awake."),
			slip(Situation.CHORES_AND_PROMISES, "Recycling",
					"His week for the bins. The truck came and went. They are still full."),
			slip(Situation.MONEY_AND_THINGS, "The whole allowance",
					"Gone in an afternoon on a machine with plush toys in it. He got none."));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"FORGOT | The recorder | Recorder lesson, and the recorder was at home. | Recorder again | On the piano, the recorder. Ms. Ito had none left to lend.",
			"FORGOT | Gym bag | Left the gym bag on the bus. | | No gym bag again. He played in jeans.",
			"TIME_AND_SCREENS | Past ten | The phone was under the pillow. | Phone in bed | Found the phone, warm, at eleven.",
			"CHORES_AND_PROMISES | Hamster | She had promised to feed the hamster and the bowl was empty. | The hamster's bowl | Empty again since Tuesday.",
			"SCHOOLWORK | Vocabulary | Did not study for the vocabulary quiz, got a 3. | A 4 this time | Vocabulary quiz. She had looked at it on the bus.",
			"FRIENDS_AND_SIBLINGS | Jonah | He pushed Jonah off the swing because it was his turn. | | Jonah and he fought about the swing.",
			"BODY_AND_PLAY | Scooter | Down the ramp without a helmet. | The ramp | Scooter, ramp, elbow." })
	void findsTheSlipThatIsTheSameThingAgain(Situation situation, String title, String text, String againTitle,
			String againText) {
		Likeness.Slip first = slip(situation, title, text);
		List<Likeness.Slip> before = new ArrayList<>(A_JOURNAL);
		before.add(first);
		Likeness.Slip again = slip(situation, (againTitle != null) ? againTitle : "", againText);
		List<Likeness.Match> found = Likeness.of(again, before);
		assertThat(found).isNotEmpty();
		assertThat(found.get(0).id()).isEqualTo(first.id());
		assertThat(found.get(0).alike()).isGreaterThanOrEqualTo(Likeness.ENOUGH);
		assertThat(Likeness.of(again, List.of(first)).get(0).alike()).as("with no other slip in the journal")
			.isGreaterThanOrEqualTo(Likeness.ENOUGH);
	}

	@Test
	void findsNothingAlikeAmongSlipsThatHaveNothingInCommon() {
		for (Likeness.Slip slip : A_JOURNAL) {
			List<Likeness.Slip> others = A_JOURNAL.stream().filter((other) -> other != slip).toList();
			assertThat(Likeness.of(slip, others)).noneMatch((match) -> match.alike() >= Likeness.ENOUGH);
		}
	}

	@Test
	void takesNoWordThatStandsEverywhereForALikeness() {
		Likeness.Slip one = slip(Situation.FORGOT, "Again", "I said that he could have done it, and then he did not.");
		Likeness.Slip other = slip(Situation.FORGOT, "Again", "I said that he did not do it, and then he could have.");
		assertThat(Likeness.of(one, List.of(other))).isEmpty();
	}

	@Test
	void makesLessOfAWordThatManySlipsHave() {
		Likeness.Slip slip = slip(Situation.FORGOT, "Trumpet", "In the hall, with the music folder.");
		Likeness.Slip other = slip(Situation.FORGOT, "Trumpet", "By the couch.");
		List<Likeness.Slip> others = new ArrayList<>(List.of(other));
		double rare = Likeness.of(slip, others).get(0).alike();
		for (int i = 0; i < 30; i++) {
			others.add(slip(Situation.FORGOT, "Trumpet", "Somewhere else " + i));
		}
		assertThat(alike(slip, other, others)).isLessThan(rare);
	}

	@Test
	void makesLessOfALikenessInAnotherSituation() {
		Likeness.Slip slip = slip(Situation.FORGOT, "Library book", "Under the bed.");
		Likeness.Slip same = slip(Situation.FORGOT, "Library book", "In the car.");
		Likeness.Slip unknown = slip(null, "Library book", "In the car.");
		Likeness.Slip other = slip(Situation.MONEY_AND_THINGS, "Library book", "In the car.");
		List<Likeness.Slip> all = List.of(same, unknown, other);
		assertThat(alike(slip, same, all)).isGreaterThan(alike(slip, unknown, all));
		assertThat(alike(slip, unknown, all)).isGreaterThan(alike(slip, other, all));
	}

	@Test
	void takesOneWordAloneForChanceUnlessASlipIsCalledByIt() {
		Likeness.Slip slip = slip(Situation.FORGOT, "", "The blue folder.");
		assertThat(Likeness.of(slip, List.of(slip(Situation.FORGOT, "", "A folder full of leaves.")))).isEmpty();
		assertThat(Likeness.of(slip, List.of(slip(Situation.FORGOT, "Folder", "")))).hasSize(1);
	}

	@Test
	void saysNothingOfSlipsWithoutWords() {
		Likeness.Slip slip = slip(Situation.FORGOT, "", "");
		assertThat(Likeness.of(slip, List.of(slip(Situation.FORGOT, "", "")))).isEmpty();
		assertThat(Likeness.of(slip, List.of())).isEmpty();
	}

	private static double alike(Likeness.Slip slip, Likeness.Slip other, List<Likeness.Slip> others) {
		return Likeness.of(slip, others)
			.stream()
			.filter((match) -> match.id().equals(other.id()))
			.findFirst()
			.orElseThrow()
			.alike();
	}

	private static Likeness.Slip slip(Situation situation, String title, String text) {
		return Likeness.Slip.of(UUID.randomUUID(), situation, title, text);
	}

}
