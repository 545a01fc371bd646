package firstattempt.brief;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.theme.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BriefTests {

	private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

	private final List<Slip> slips = new ArrayList<>();

	private final List<Instant> wins = new ArrayList<>();

	private final List<Facts.Thread> threads = new ArrayList<>();

	private Facts.@Nullable Plan plan;

	@Test
	void saysNothingOfAnEmptyJournal() {
		Brief brief = brief();
		assertThat(brief.ladder()).isEmpty();
		assertThat(brief.stretch()).isNull();
		assertThat(brief.stuck()).isNull();
		assertThat(brief.questions()).isEmpty();
		assertThat(brief.debrief().talked().enough()).isFalse();
	}

	@Test
	void countsSteppingBackNowAgainstBefore() {
		add(1, Step.WAITED);
		add(2, Step.ASKED_A_QUESTION);
		add(3, Step.TOOK_OVER);
		add(100, Step.TOOK_OVER);
		add(120, Step.TOOK_OVER);
		assertThat(brief().ladder()).singleElement().satisfies((rung) -> {
			assertThat(rung.situation()).isEqualTo(Situation.FORGOT);
			assertThat(rung.now()).isEqualTo(new Brief.Share(2, 3));
			assertThat(rung.now().enough()).isTrue();
			assertThat(rung.before()).isEqualTo(new Brief.Share(0, 2));
			assertThat(rung.before().enough()).isFalse();
		});
	}

	@Test
	void countsNoStepThatWasTakenForAGoodReason() {
		add(1, Step.WAITED);
		this.slips.add(slip(2, Step.TOOK_OVER, true, 4, 4, null));
		Brief brief = brief();
		assertThat(brief.ladder()).singleElement()
			.satisfies((rung) -> assertThat(rung.now()).isEqualTo(new Brief.Share(1, 1)));
		assertThat(brief.safety()).hasSize(1);
	}

	@Test
	void findsTheBiggestStretch() {
		this.slips.add(slip(1, Step.WAITED, false, 1, 3, null));
		Slip hardest = slip(2, Step.WAITED, false, 1, 4, null);
		this.slips.add(hardest);
		this.slips.add(slip(3, Step.TOOK_OVER, false, 1, 4, null));
		assertThat(brief().stretch()).isEqualTo(hardest);
	}

	@Test
	void namesTheThreadThatGoesOnWithTheDaysBetween() {
		Slip first = add(40, Step.WAITED);
		Slip second = add(10, Step.WAITED);
		Slip last = add(3, Step.WAITED);
		Slip old = add(200, Step.WAITED);
		Slip older = add(230, Step.WAITED);
		this.threads.add(new Facts.Thread("Trumpet", List.of(first.id(), second.id(), last.id(), UUID.randomUUID())));
		this.threads.add(new Facts.Thread("Over", List.of(older.id(), old.id())));
		Brief.Stuck stuck = brief().stuck();
		assertThat(stuck.name()).isEqualTo("Trumpet");
		assertThat(stuck.last()).isEqualTo(last);
		assertThat(stuck.times()).isEqualTo(3);
		assertThat(stuck.daysBetween()).containsExactly(30L, 7L);
	}

	@Test
	void asksAtMostThreeQuestionsEachOfAnotherEpisode() {
		IntStream.range(1, 9).forEach((day) -> this.slips.add(slip(day, Step.TOOK_OVER, false, 4, 4, Stance.BLAME)));
		this.slips.add(slip(20, Step.WAITED, false, 4, 4, Stance.BLAME));
		this.plan = new Facts.Plan("If", "then", List.of(), List.of(this.slips.get(0).id()));
		List<Brief.Question> questions = brief().questions();
		assertThat(questions).hasSize(3);
		assertThat(questions).extracting((question) -> question.about().id()).doesNotHaveDuplicates();
		assertThat(questions.get(0).ask()).isEqualTo(Brief.Ask.PLAN);
	}

	@Test
	void countsWinsAndFeelingsOfTheLastThreeMonthsAlone() {
		this.wins.add(NOW.minus(Duration.ofDays(5)));
		this.wins.add(NOW.minus(Duration.ofDays(95)));
		this.slips.add(slip(1, Step.WAITED, false, 1, 4, null));
		this.slips.add(slip(2, Step.WAITED, false, 3, 3, null));
		this.slips.add(slip(3, Step.WAITED, false, 4, 0, null));
		Brief brief = brief();
		assertThat(brief.wins()).isEqualTo(1);
		assertThat(brief.dials().upsetNow()).isEqualTo(new Brief.Share(2, 3));
		assertThat(brief.dials().bigger()).isEqualTo(new Brief.Share(1, 3));
	}

	private Brief brief() {
		return Brief.of(new Facts(this.slips, this.wins, this.plan, this.threads, List.of(), List.of(), NOW));
	}

	private Slip add(int daysAgo, Step step) {
		Slip slip = slip(daysAgo, step, false, null, null, null);
		this.slips.add(slip);
		return slip;
	}

	private static Slip slip(int daysAgo, Step step, boolean goodReason, @Nullable Integer upset,
			@Nullable Integer urge, @Nullable Stance stance) {
		return new Slip(UUID.randomUUID(), "Mia", NOW.minus(Duration.ofDays(daysAgo)), Situation.FORGOT, step,
				goodReason, false, upset, urge, "", "", "", false, false, false, false, stance, List.of());
	}

}
