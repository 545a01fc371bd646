package firstattempt.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import firstattempt.family.AFamily;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Privacy;
import firstattempt.journal.Situation;
import firstattempt.journal.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanCardTests {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	private final Family family = AFamily.in(PRAGUE);

	private final Child mia = AFamily.mia(this.family, 2017);

	@Test
	void fitsItsSituationAndNoOther() {
		PlanCard card = card(Situation.FORGOT);
		assertThat(fits(card, Situation.FORGOT, "2026-03-02T08:00:00Z", false)).isTrue();
		assertThat(fits(card, Situation.SCHOOLWORK, "2026-03-02T08:00:00Z", false)).isFalse();
		assertThat(fits(card, null, "2026-03-02T08:00:00Z", false)).isFalse();
	}

	@Test
	void fitsAnySituationWhereItNamesNone() {
		assertThat(fits(card(null), Situation.FORGOT, "2026-03-02T08:00:00Z", false)).isTrue();
		assertThat(fits(card(null), null, "2026-03-02T08:00:00Z", false)).isTrue();
	}

	@Test
	void fitsNoOtherChild() {
		assertThat(card(null).fits(UUID.randomUUID(), story(null, "2026-03-02T08:00:00Z", false), PRAGUE)).isFalse();
	}

	/**
	 * Made on March 1 at noon and retired on March 10 at noon in Prague, which is 11:00Z.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-03-01T10:59:59Z, false, false", "2026-03-01T11:00:01Z, false, true",
			"2026-03-10T10:59:59Z, false, true", "2026-03-10T11:00:01Z, false, false",
			"2026-03-01T22:30:00Z, true, false", "2026-03-01T23:30:00Z, true, true", "2026-03-09T22:30:00Z, true, true",
			"2026-03-09T23:30:00Z, true, false" })
	void fitsOnlyWhatHappenedWhileItWasThere(String occurredAt, boolean dayOnly, boolean fits) {
		PlanCard card = card(null);
		card.end(Instant.parse("2026-03-10T11:00:00Z"));
		assertThat(fits(card, Situation.FORGOT, occurredAt, dayOnly)).isEqualTo(fits);
	}

	@Test
	void fitsAgainWhenItIsBroughtBack() {
		PlanCard card = card(null);
		card.end(Instant.parse("2026-03-10T11:00:00Z"));
		card.end(Instant.parse("2026-03-12T11:00:00Z"));
		assertThat(card.endedAt()).isEqualTo("2026-03-10T11:00:00Z");
		card.bringBack();
		assertThat(fits(card, null, "2026-03-20T11:00:00Z", false)).isTrue();
	}

	@Test
	void saysIfAndThenOnlyOnce() {
		PlanCard.Words words = new PlanCard.Words(Holder.CHILD, null, "  If it\nrains, ", "then  I wait.", " Breathe ");
		assertThat(words.ifText()).isEqualTo("it rains");
		assertThat(words.thenText()).isEqualTo("I wait.");
		assertThat(words.calmPlan()).isEqualTo("Breathe");
		assertThat(new PlanCard.Words(Holder.CHILD, null, "iffy weather", "thence", "").ifText())
			.isEqualTo("iffy weather");
	}

	@Test
	void saysNothingMoreOfFewerThanThreeChances() {
		Tally two = Tally.NONE.with(Outcome.FIRED, 1).with(Outcome.NOT_FIRED, 1).with(Outcome.NO_CHANCE, 9);
		assertThat(two.chances()).isEqualTo(2);
		assertThat(two.enough()).isFalse();
		assertThat(two.with(Outcome.FIRED, 1).enough()).isTrue();
	}

	private PlanCard card(Situation situation) {
		return new PlanCard(this.family, this.mia, UUID.randomUUID(), null,
				new PlanCard.Words(Holder.ADULT, situation, "it rains", "I wait", ""),
				Instant.parse("2026-03-01T11:00:00Z"));
	}

	private boolean fits(PlanCard card, Situation situation, String occurredAt, boolean dayOnly) {
		return card.fits(this.mia.id(), story(situation, occurredAt, dayOnly), PRAGUE);
	}

	private static Story story(Situation situation, String occurredAt, boolean dayOnly) {
		return new Story(situation, null, false, null, null, null, null, null, false, "Rain", "", "", "",
				Instant.parse(occurredAt), dayOnly, Privacy.FAMILY);
	}

}
