package firstattempt.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/** What time takes from a coach. */
@PageTest
class ExpiryTests {

	private static final Instant NOW = Instant.parse("2026-03-10T15:00:00Z");

	/** The end of June 10 in Prague. */
	private static final Instant END = Instant.parse("2026-06-10T22:00:00Z");

	@LocalServerPort
	private int port;

	@MockitoBean
	private Clock clock;

	private Browser jana;

	private ACoach cora;

	@BeforeEach
	void share() {
		at(NOW);
		this.jana = Browser.ofFamily(this.port);
		String mia = this.jana.addChild("Mia");
		this.jana.write(mia, "title", "Recorder");
		this.cora = ACoach.cora(this.port);
		this.cora.reads(this.jana, "ALL");
	}

	@Test
	void endsAfterTheLastDay() {
		String history = this.cora.get("/coach").select(".case h2 a").attr("href");
		assertThat(this.cora.browser().page().select(".case-says")).isEmpty();
		at(END.minusSeconds(1));
		assertThat(this.cora.get(history).select(".entry h4").text()).isEqualTo("Recorder");
		assertThat(this.cora.get("/coach").select(".case-says").text()).isEqualTo("Ends June 10");
		assertThat(this.jana.get("/").text()).contains("What Cora Lind may read ends after Wednesday, June 10.");
		at(END);
		this.cora.get(history);
		assertThat(this.cora.status()).isEqualTo(404);
		assertThat(this.cora.get("/coach").select(".case")).isEmpty();
		assertThat(this.jana.get("/sharing").select(".consent")).isEmpty();
		assertThat(this.jana.page().text()).contains("ended as agreed");
	}

	@Test
	void isProlongedByThreeMonthsFromToday() {
		String history = this.cora.get("/coach").select(".case h2 a").attr("href");
		at(END.minus(Duration.ofDays(5)));
		this.jana.submit(this.jana.get("/sharing").selectFirst("form[action$=/prolong]").attr("action"));
		assertThat(this.jana.page().select(".consent").text()).contains("After September 6, 2026");
		at(END.plusSeconds(1));
		this.cora.get(history);
		assertThat(this.cora.status()).isEqualTo(200);
	}

	@Test
	void marksWhatIsNewSinceTheVisitBefore() {
		String history = this.cora.get("/coach").select(".case h2 a").attr("href");
		assertThat(this.cora.browser().page().select(".case").text()).contains("1 entry, not opened yet");
		assertThat(this.cora.get(history).select(".tag-new")).isEmpty();
		at(NOW.plus(Duration.ofDays(3)));
		String mia = this.jana.get("/family").selectFirst("a[href^=/children/]").attr("href");
		this.jana.write(mia, "title", "Lunch");
		this.jana.write(mia, "title", "Mine", "privacy", "ONLY_ME");
		assertThat(this.cora.get("/coach").select(".case-facts dd").eachText()).containsExactly("none", "today", "1");
		at(NOW.plus(Duration.ofDays(4)));
		assertThat(this.cora.get(history).select(".entry:has(.tag-new) h4").eachText()).containsExactly("Lunch");
		at(NOW.plus(Duration.ofDays(4)).plus(Duration.ofHours(1)));
		assertThat(this.cora.get(history).select(".entry:has(.tag-new) h4").eachText()).as("in the same visit")
			.containsExactly("Lunch");
		at(NOW.plus(Duration.ofDays(5)));
		assertThat(this.cora.get(history).select(".tag-new")).isEmpty();
	}

	@Test
	void keepsACodeForTwoDays() {
		this.jana.get("/sharing");
		String code = this.jana.submit("/sharing/code").select("#shown-code").val();
		at(NOW.plus(CoachInvitation.CODE_VALID));
		this.cora.get("/coach");
		this.cora.browser().submit("/coach/code", "code", code);
		assertThat(this.cora.status()).isEqualTo(422);
	}

	private void at(Instant now) {
		given(this.clock.instant()).willReturn(now);
		given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
		given(this.clock.withZone(any())).willReturn(Clock.fixed(now, ZoneOffset.UTC));
	}

}
