package firstattempt.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/** What time takes away, and what goes with those who leave. */
@PageTest
class TrashTests {

	private static final Instant NOW = Instant.parse("2026-02-28T15:00:00Z");

	@LocalServerPort
	private int port;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@MockitoBean
	private Clock clock;

	private Writer jana;

	@BeforeEach
	void begin() {
		at(NOW);
		this.jana = Writer.jana(this.port);
	}

	@Test
	void keepsWhatWasDeletedForThirtyDays() {
		String kept = this.jana.wrote("title", "Kept");
		String gone = this.jana.wrote("title", "Gone", "whatHappened", "Umbrella");
		this.jana.reflect(gone, "text", "Later");
		this.jana.read(gone);
		this.jana.browser().submit(gone + "/delete");
		this.jana.browser().submit(this.jana.win("Packed the bag").selectFirst(".notice form").attr("action"));
		this.jana.win("Asked for help");
		at(NOW.plus(Duration.ofDays(30)));
		this.journal.emptyTrash();
		assertThat(this.jana.read("/trash").select(".rows b").eachText()).containsExactly("Gone", "Packed the bag");
		assertThat(words(gone)).isPositive();
		at(NOW.plus(Duration.ofDays(30)).plusMillis(1));
		this.journal.emptyTrash();
		assertThat(this.jana.read("/trash").text()).contains("Nothing is in the trash.");
		this.jana.read(gone);
		assertThat(this.jana.status()).isEqualTo(404);
		assertThat(words(gone)).isZero();
		assertThat(count("reflection where episode_id = :id", gone)).isZero();
		assertThat(words(kept)).isPositive();
		assertThat(this.jana.journal("")).containsExactly("Asked for help", "Kept");
		this.journal.emptyTrash();
	}

	@Test
	void startsTheThirtyDaysAnewWhereAnEpisodeWasBackInBetween() {
		String episode = this.jana.wrote("title", "Lunch");
		this.jana.browser().submit(episode + "/delete");
		at(NOW.plus(Duration.ofDays(20)));
		this.jana.read(episode);
		this.jana.browser().submit(episode + "/restore");
		this.jana.read(episode);
		this.jana.browser().submit(episode + "/delete");
		at(NOW.plus(Duration.ofDays(40)));
		this.journal.emptyTrash();
		assertThat(this.jana.read("/trash").select(".rows b").eachText()).containsExactly("Lunch");
	}

	@Test
	void takesAlongWhatWasOnlyForWhoeverLeaves() {
		Writer tomas = this.jana.tomas();
		String mine = this.jana.wrote("title", "Mine alone", "whatHappened", "Umbrella", "privacy", "ONLY_ME");
		String ours = this.jana.wrote("title", "Ours", "whatHappened", "Umbrella");
		this.jana.reflect(ours, "text", "She said so.");
		String his = tomas.wrote("title", "His alone", "privacy", "ONLY_ME");
		this.jana.read("/settings");
		this.jana.browser().submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(this.jana.browser().path()).isEqualTo("/welcome");
		assertThat(count("mistake_episode where id = :id", mine)).isZero();
		assertThat(words(mine)).isZero();
		assertThat(tomas.journal("")).containsExactlyInAnyOrder("Ours", "His alone");
		assertThat(tomas.journal("?q=umbrella")).containsExactly("Ours");
		assertThat(tomas.read(ours).select(".voice").text()).contains("She said so.", "A caregiver");
		assertThat(tomas.browser().page().select(".episode-head").text()).doesNotContain("Jana");
		tomas.edit(ours, "whatHappened", "An umbrella");
		assertThat(tomas.status()).isEqualTo(200);
		tomas.read(his);
		assertThat(tomas.status()).isEqualTo(200);
	}

	@Test
	void leavesNothingOfAChildThatIsRemoved() {
		Writer ben = this.jana.about("Ben");
		String mias = this.jana.wrote("title", "Lunch", "child", this.jana.childId().toString());
		String bens = ben.wrote("title", "Shoe", "whatHappened", "Umbrella");
		ben.reflect(bens, "text", "Later");
		ben.win("Packed the bag");
		ben.read(ben.child());
		ben.browser().submit(ben.child() + "/remove", "nickname", "Ben");
		ben.read(bens);
		assertThat(ben.status()).isEqualTo(404);
		assertThat(ben.journal("")).containsExactly("Lunch");
		assertThat(ben.journal("?q=umbrella")).isEmpty();
		assertThat(words(bens)).isZero();
		assertThat(words(mias)).isPositive();
		assertThat(this.jdbc
			.sql("""
					select count(*) from entry_word w where not exists (select 1 from mistake_episode e where e.id = w.entry_id)
					and not exists (select 1 from win v where v.id = w.entry_id)""")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void remembersTheDayInTheYearsBefore() {
		for (String day : new String[] { "2025-02-28", "2024-02-28T23:30", "2024-02-29", "2023-02-28", "2025-03-01" }) {
			this.jana.wrote("title", day, "when", "PICK", "occurredAt", day);
		}
		assertThat(this.jana.read("/journal").select(".on-this-day li").eachText())
			.extracting((text) -> text.split(" Mia")[0])
			.containsExactly("A year ago: 2025-02-28", "2 years ago: 2024-02-28T23:30", "3 years ago: 2023-02-28");
		assertThat(this.jana.read("/").select(".on-this-day li")).hasSize(2);
		assertThat(this.jana.read("/journal?q=2025").select(".on-this-day")).isEmpty();
		at(Instant.parse("2028-02-29T12:00:00Z"));
		assertThat(this.jana.read("/journal").select(".on-this-day a").eachText()).contains("3 years ago: 2025-02-28",
				"4 years ago: 2024-02-29");
	}

	private long words(String episode) {
		return count("entry_word where entry_id = :id", episode);
	}

	private long count(String what, String episode) {
		return this.jdbc.sql("select count(*) from " + what)
			.param("id", UUID.fromString(episode.substring("/episodes/".length())))
			.query(Long.class)
			.single();
	}

	private void at(Instant now) {
		given(this.clock.instant()).willReturn(now);
		given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
		given(this.clock.withZone(any())).willReturn(Clock.fixed(now, ZoneOffset.UTC));
	}

}
