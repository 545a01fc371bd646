package firstattempt;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Journal;
import firstattempt.journal.Thought;
import firstattempt.theme.Voice;
import javax.sql.DataSource;

import firstattempt.sharing.ACoach;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has to be the same whichever database keeps it: one way through the app from the
 * first page to the last.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class AnyDatabase {

	private static final int MORE_THAN_A_PAGE = 23;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource source;

	@Autowired
	private List<ScheduledTaskHolder> jobs;

	@Autowired
	private Household household;

	@Autowired
	private Journal journal;

	private Browser jana;

	private String child;

	@Test
	void writesFindsAndForgets() {
		begin();
		String forgotten = write(1, "Recorder on the piano", "She forgot it — again. Zoë said “so what?” 🙂 مرحبا");
		String cafe = write(2, "At the café", "Spilled the whole crème brûlée.\nI waited.\n\n\"Oh no\", she said.");
		assertThat(this.jana.get(cafe).selectFirst(".story .as-written").wholeText())
			.isEqualTo("Spilled the whole crème brûlée.\nI waited.\n\n\"Oh no\", she said.");
		assertThat(found("forgetting")).containsExactly(forgotten);
		assertThat(found("zoe")).containsExactly(forgotten);
		assertThat(found("CAFE creme")).containsExactly(cafe);
		assertThat(found("CAFÉ BRÛLÉE")).containsExactly(cafe);
		assertThat(found("she")).containsExactly(forgotten, cafe);
		assertThat(found("recorder spilled")).isEmpty();
		assertThat(found("100% _ ' \" \\")).isEmpty();
	}

	@Test
	void keepsWhatIsThoughtLaterAndWhatTheParentKnowsBetter() {
		begin();
		String episode = write(1, "The recital",
				"She forgot her music. I did not bring it. She stood there without it and cried, and packed it herself the next day.");
		this.jana.get(episode);
		this.jana.submit(episode + "/reflections", "voice", "CHILD", "text", "Next time I look at the list, I promise.",
				"feelingNamed", "true", "together", "true");
		assertThat(this.jana.page().select(".voice-child .voice-text").text())
			.isEqualTo("Next time I look at the list, I promise.");
		assertThat(found("lists")).containsExactly(episode);
		this.jana.get(episode);
		List<String> wrong = new ArrayList<>(themes());
		wrong.remove("SAFETY_NET");
		assertThat(wrong).isNotEmpty();
		this.jana.submit(episode + "/themes", "theme", null, "theme", "SAFETY_NET");
		assertThat(themes()).containsExactly("SAFETY_NET");
		this.jana.get(episode + "/edit");
		String version = this.jana.page().selectFirst("[name=version]").val();
		this.jana.submit(episode, "whatHappened", "She played the wrong piece, and I did not correct her.");
		assertThat(themes()).contains("SAFETY_NET").doesNotContainAnyElementsOf(wrong);
		this.jana.get(episode + "/edit");
		this.jana.submit(episode, "version", version, "whatHappened", "An older page.");
		assertThat(this.jana.status()).isEqualTo(409);
		assertThat(this.jana.page().selectFirst("#whatHappened").wholeText()).contains("An older page.");
		assertThat(found("lists")).containsExactly(episode);
	}

	/** What was written before there were signs has them as if it were written now. */
	@Test
	void givesOldEntriesTheirSigns() throws IOException {
		begin();
		String episode = write(1, "The recital",
				"She forgot her music. I did not bring it. She stood there without it and cried, and packed it herself the next day.");
		UUID parent = UUID.fromString(this.jana.get("/").body().attr("data-person"));
		Family family = this.household.of(parent).orElseThrow();
		for (Voice voice : Voice.values()) {
			this.journal.reflect(family, parent, id(episode), new Thought(voice,
					"It is all my fault, I am stupid. Next time I look.", false, voice == Voice.CHILD, true, false));
		}
		this.journal.reflect(family, parent, id(episode),
				new Thought(Voice.PARENT, "I was furious, and kept calm.", true, true, false, true));
		List<Object> signs = signs(episode);
		assertThat(signs.stream().distinct()).hasSizeGreaterThan(1).doesNotContain(0);
		this.jdbc.sql("update mistake_episode set signs = 0, signs_of_words = 0, signs_of_childs_words = 0").update();
		String migration = new ClassPathResource("db/migration/V15__signs.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		for (String statement : migration.split(";\\s*")) {
			if (!statement.contains("alter table") && !statement.contains(" index ")) {
				this.jdbc.sql(statement).update();
			}
		}
		assertThat(signs(episode)).isEqualTo(signs);
	}

	private List<Object> signs(String episode) {
		return List.copyOf(
				this.jdbc.sql("select signs, signs_of_words, signs_of_childs_words from mistake_episode where id = ?")
					.param(id(episode))
					.query()
					.singleRow()
					.values());
	}

	@Test
	void turnsThePagesOfTheJournalWhileMoreIsWritten() {
		begin();
		List<String> written = new ArrayList<>(
				IntStream.range(0, MORE_THAN_A_PAGE).mapToObj((i) -> write(i + 1, "Slip " + i, "")).toList());
		Document first = this.jana.get("/journal");
		List<String> read = new ArrayList<>(links(first));
		assertThat(read).hasSizeLessThan(MORE_THAN_A_PAGE);
		String next = first.selectFirst("a[rel=next]").attr("href");
		write(1, "Meanwhile", "");
		for (Element link = first; link != null; link = this.jana.page().selectFirst("a[rel=next]")) {
			read.addAll(links(this.jana.get(next)));
			next = this.jana.page().select("a[rel=next]").attr("href");
		}
		assertThat(read).containsExactlyElementsOf(written);
		this.jana.get("/journal?situation=FORGOT&theme=CONSEQUENCES&from=2026-01-01&to=2026-02-01&q=slip");
		assertThat(this.jana.status()).isEqualTo(200);
	}

	@Test
	void setsAGoalRatesItAndSaysItAnotherWay() {
		begin();
		this.jana.get("/goals/new");
		this.jana.submit("/goals", "child", "", "words", "The café is quiet 🙂");
		String goal = this.jana.page().selectFirst(".goal a[href^=/goals/]").attr("href");
		for (String reached : List.of("3", "0", "10")) {
			this.jana.get(goal);
			this.jana.submit(goal + "/ratings", "reached", reached, "note", "Zoë said “so what?”");
		}
		assertThat(this.jana.get(goal).select(".rows b").eachText()).containsExactly("10 of 10", "0 of 10", "3 of 10");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/take-back]").attr("action"));
		assertThat(this.jana.page().select(".rows b").eachText()).containsExactly("0 of 10", "3 of 10");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/bring-back]").attr("action"));
		assertThat(this.jana.page().select(".rows li")).hasSize(3);
		this.jana.submit(goal, "words", "It is quiet at home");
		assertThat(this.jana.page().select("h1").text()).isEqualTo("It is quiet at home");
		this.jana.submit(goal + "/end");
		this.jana.submit(goal + "/bring-back");
		assertThat(this.jana.get("/goals").select(".goal h2").text()).isEqualTo("It is quiet at home");
	}

	@Test
	void keepsADecisionAndShowsItBesideWhatCame() {
		begin();
		this.jana.get("/guide");
		this.jana.submit("/guide", "aboutToHappen", "The café book is on the stairs 🙂", "stakes", "HARD", "safety",
				"NO", "chance", "YES", "tools", "YES", "talk", "YES", "urge", "4");
		this.jana.submit("/guide/decisions");
		String decision = this.jana.path();
		this.jdbc.sql("update guide_decision set kept_at = ? where id = ?")
			.params(OffsetDateTime.now(ZoneOffset.UTC).minusDays(1), id(decision))
			.update();
		this.jana.get(this.jana.get("/").selectFirst(".open a[href*=begunFrom]").attr("href"));
		this.jana.submit(this.child + "/episodes", "aftermath", "SMALL_NATURAL");
		assertThat(this.jana.page().select(".foreseen").text()).contains("The café book is on the stairs 🙂",
				"Step back, with a net", "It came easier");
		assertThat(this.jana.get("/").select(".open")).isEmpty();
		assertThat(this.jana.get("/guide").select(".rows").text()).contains("written down");
		this.jana.get(decision);
		this.jana.submit(decision + "/drop");
		assertThat(this.jana.get("/guide").select(".rows")).isEmpty();
	}

	@Test
	void asksWhetherItHappenedAgainAndKeepsSlipsOnAThread() {
		begin();
		String first = write(9, "Recorder on the piano", "She forgot the recorder.");
		this.jdbc.sql("update mistake_episode set created_at = occurred_at where id = ?")
			.param(UUID.fromString(first.replaceAll(".*/", "")))
			.update();
		String second = write(3, "Recorder", "On the piano again.");
		write(2, "Rain boots", "Left on the bus.");
		assertThat(this.jana.get("/").select(".open form[action$=/again]")).hasSize(1);
		this.jana.submit(first + "/again", "answer", "NO_CHANCE");
		this.jana.get(first);
		this.jana.submit(first + "/again", "answer", "AGAIN");
		assertThat(this.jana.path()).isEqualTo(first + "/thread");
		this.jana.submit(first + "/thread", "other", second.replaceAll(".*/", ""));
		String thread = this.jana.path();
		assertThat(this.jana.page().select(".strand h3 a").eachAttr("href")).containsExactly(first, second);
		assertThat(this.jana.get("/threads").select("a[href=" + thread + "]")).hasSize(1);
		String third = write(1, "Recorder once more", "On the piano.");
		this.jana.get(third);
		this.jana.submit(third + "/apart");
		assertThat(this.jana.get(third).select("form[action$=/apart]")).isEmpty();
		this.jana.get(thread);
		this.jana.submit(thread + "/episodes", "episode", third.replaceAll(".*/", ""));
		assertThat(this.jana.page().select(".strand h3 a")).hasSize(3);
		this.jana.submit(thread + "/dissolve");
		assertThat(this.jana.get("/threads").select(".rows")).isEmpty();
	}

	@Test
	void takesAnEntryOutAndPutsItBack() {
		begin();
		String episode = write(1, "A lost mitten", "He lost one.");
		this.jana.get(episode);
		this.jana.submit(episode + "/delete");
		assertThat(found("mittens")).isEmpty();
		assertThat(links(this.jana.get("/journal"))).isEmpty();
		assertThat(this.jana.get("/trash").select("form[action=" + episode + "/restore]")).hasSize(1);
		this.jana.submit(episode + "/restore");
		assertThat(found("mittens")).containsExactly(episode);
		this.jana.get("/");
		this.jana.submit(this.child + "/wins", "text", "Packed the bag alone, naïve hat and all");
		assertThat(this.jana.get("/journal?q=naive").select(".win mark.match").text()).isEqualTo("naïve");
		this.jana.submit(this.jana.page().selectFirst("form[action^=/wins/]").attr("action"));
		assertThat(this.jana.page().select("main .win")).isEmpty();
	}

	@Test
	void addsUpWhatWasWritten() {
		begin();
		write(1, "A lost mitten", "He lost one.");
		write(10, "A lost hat", "He lost it.");
		String episode = write(400, "A lost shoe", "He lost that, too.");
		this.jana.get(episode);
		this.jana.submit(episode + "/reflections", "text", "It was a big one.", "together", "true");
		for (String span : List.of("30d", "90d", "year", "all")) {
			for (String whose : List.of("", "&child=" + id(this.child))) {
				Document page = this.jana.get("/insights?span=" + span + whose);
				assertThat(this.jana.status()).isEqualTo(200);
				assertThat(page.select("#wins figcaption").text())
					.contains(span.equals("all") ? "3 slips" : "Not enough yet: 2");
			}
		}
		assertThat(this.jana.get("/insights/weeks").select(".rows li")).hasSizeBetween(1, 2);
		this.jana.get(this.jana.page().selectFirst("a[rel=next]").attr("href"));
		this.jana.get(this.jana.page().selectFirst(".rows a").attr("href"));
		assertThat(this.jana.page().select("main a[href=" + episode + "]")).hasSize(1);
	}

	@Test
	void makesOneEpisodeOfOneFormSentTwiceAtOnce(CapturedOutput log) throws Exception {
		begin();
		Document form = this.jana.get(this.child + "/episodes/new");
		String capture = form.selectFirst("[name=captureId]").val();
		List<String> all = atOnce(this.jana,
				(tab) -> tab.submit(this.child + "/episodes", "whatHappened", "Sent twice."));
		assertThat(all).allMatch((answer) -> answer.startsWith("200 /episodes/")).containsOnly(all.get(0));
		assertThat(this.jdbc.sql("select count(*) from mistake_episode where capture_id = ?")
			.param(UUID.fromString(capture))
			.query(Long.class)
			.single()).isOne();
		assertThat(log.getAll()).doesNotContain("Sent twice.");
	}

	/** A tired thumb, or several tabs that a browser opens again in the morning. */
	@Test
	void takesWhatComesSeveralTimesAtOnce() throws Exception {
		begin();
		String episode = write(1, "The recital", "She forgot her music.");
		for (int i = 0; i < 5; i++) {
			this.jana.get(this.child);
			assertThat(atOnce(this.jana, (tab) -> tab.submit(this.child + "/archive"))).as("archive")
				.containsOnly("200 /children");
			this.jana.get(this.child);
			assertThat(atOnce(this.jana, (tab) -> tab.submit(this.child + "/bring-back"))).as("bring back")
				.containsOnly("200 /children");
			this.jana.get(episode + "/edit");
			String text = "She forgot it " + i + " times.";
			assertThat(atOnce(this.jana, (tab) -> tab.submit(episode, "whatHappened", text))).as("edit")
				.containsOnly("200 " + episode);
		}
		ACoach cora = ACoach.cora(this.port);
		cora.meet(this.jana);
		cora.preview(this.jana, "2020-01-01", "ALL");
		assertThat(atOnce(this.jana, (tab) -> tab.submit("/sharing/consents"))).as("consent")
			.allMatch((answer) -> answer.matches("(200|409|422) /sharing.*"))
			.contains("200 /sharing");
		String history = cora.get("/coach").select(".case h2 a").attr("href");
		assertThat(atOnce(cora.browser(), (tab) -> tab.get(history))).as("first look").containsOnly("200 " + history);
		cora.get(history);
		for (int i = 0; i < 5; i++) {
			String alias = "Family " + i;
			assertThat(atOnce(cora.browser(), (tab) -> tab.submit(history + "/file", "alias", alias))).as("alias")
				.containsOnly("200 " + history);
		}
	}

	/** What is answered when the same thing is done in four tabs at once. */
	private static List<String> atOnce(Browser browser, Consumer<Browser> what) throws Exception {
		return AtOnce.times(4, () -> {
			Browser again = browser.again();
			what.accept(again);
			return again.status() + " " + again.path();
		});
	}

	@Test
	void asksAboutAPlanAndCountsItsChances() {
		begin();
		this.jana.get("/plans/new");
		this.jana.submit("/plans", "ifText", "If she calls,", "thenText", "then I ask for her plan 🙂", "situation",
				"FORGOT");
		String plan = this.jana.page().selectFirst(".plan a[href^=/plans/]").attr("href");
		this.jana.get(this.child + "/episodes/new");
		this.jana.submit(this.child + "/episodes", "situation", "FORGOT");
		String answer = plan + "/chances/" + id(this.jana.path());
		this.jana.submit(answer, "outcome", "NOT_FIRED");
		this.jana.submit(answer, "outcome", "FIRED");
		assertThat(this.jana.get("/plans").select(".plan .tally").text())
			.isEqualTo("Chances: 1. Kicked in: 1. Not this time: 0. Not enough yet to tell more.");
		this.jana.get("/plans/supports/new?start=BAG");
		this.jana.submit("/plans/supports");
		assertThat(this.jana.page().select(".ladder li")).hasSize(4);
		this.jana.get("/plans/check-ins/new");
		this.jana.submit("/plans/check-ins", "withWhom", "me", "looksAt", "the bag", "agreed", "true");
		assertThat(this.jana.get("/plans").text()).contains("With me: the bag");
	}

	@Test
	void keepsWhatACoachWritesAndWhatIsAnswered() {
		begin();
		String episode = write(1, "Recorder", "It lay on the piano.");
		Browser cora = ACoach.cora(this.port).browser();
		share(cora);
		String theirs = episode.replace("/episodes/", "/coach/episodes/");
		cora.get(theirs);
		cora.submit(theirs + "/remarks", "text", "What helped you wait? 🙂");
		assertThat(this.jana.get("/").select(".open").text()).contains("What helped you wait? 🙂");
		this.jana.get(episode);
		this.jana.submit(this.jana.page().selectFirst("form[action$=/answers]").attr("action"), "text", "My cup.");
		assertThat(cora.get("/coach").select(".case .tag-new").text()).isEqualTo("1 answer from them");
		String history = cora.page().selectFirst(".case h2 a").attr("href");
		cora.get(history + "/sessions");
		cora.submit(history + "/sessions", "text", "Good.", "ifText", "he calls", "thenText", "I wait", "homework",
				"Try it.", "dueDay", LocalDate.now().plusDays(3).toString());
		cora.get(history);
		cora.submit(history + "/notes", "text", "Mine.");
		Document page = this.jana.get("/sharing/sessions");
		this.jana.submit(page.selectFirst("form[action$=/homework]").attr("action"), "result", "DONE");
		this.jana.submit(page.selectFirst("form[action$=/accept]").attr("action"));
		assertThat(this.jana.page().select(".plan")).hasSize(1);
		assertThat(cora.get(history + "/sessions").select(".answered").eachText()).containsExactly("They took it over.",
				"Done");
		this.jana.get(this.child);
		this.jana.submit(this.child + "/remove", "nickname", "Mia");
		assertThat(this.jana.get("/sharing/sessions").select(".given")).hasSize(1);
		cora.get(history);
		assertThat(cora.status()).isEqualTo(404);
		assertThat(cora.get("/coach/notes").select(".said").text()).isEqualTo("Mine.");
	}

	private void share(Browser coach) {
		this.jana.get("/sharing");
		String code = this.jana.submit("/sharing/code").select("#shown-code").val();
		coach.get("/coach");
		coach.submit("/coach/code", "code", code);
		Document form = this.jana.get("/sharing/new");
		this.jana.submit("/sharing/preview", "coach", form.select("[name=coach]").val(), "child",
				id(this.child).toString(), "since", "2020-01-01", "words", "ALL");
		this.jana.submit("/sharing/consents");
	}

	@Test
	void showsAVisitorAFamilyOfTheirOwn() {
		Browser visitor = new Browser(this.port);
		visitor.get("/welcome");
		visitor.submit("/demo");
		assertThat(visitor.get("/journal?theme=SELF_RELIANCE").select(".entry")).isNotEmpty();
		visitor.get("/settings");
		visitor.submit("/settings/close");
		assertThat(visitor.path()).isEqualTo("/welcome");
	}

	@Test
	void leavesNothingOfAClosedAccount() {
		begin();
		String episode = write(1, "A promise", "It did not hold.");
		this.jana.get(episode);
		this.jana.submit(episode + "/reflections", "text", "It was a big one.");
		this.jana.get("/");
		this.jana.submit(this.child + "/wins", "text", "Said sorry first");
		UUID family = this.jdbc.sql("select family_id from child where id = ?")
			.param(id(this.child))
			.query(UUID.class)
			.single();
		assertThat(rows("entry_word", family)).isPositive();
		this.jana.get("/settings");
		this.jana.submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(this.jana.path()).isEqualTo("/welcome");
		assertThat(List.of("caregiver", "child", "mistake_episode", "win", "entry_word", "guide_decision"))
			.allSatisfy((table) -> assertThat(rows(table, family)).as(table).isZero());
		assertThat(this.jdbc.sql("select count(*) from episode_evidence where episode_id = ?")
			.param(id(episode))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void doesEveryJobThatRunsByItself() {
		begin();
		String episode = write(1, "Long gone", "It lies in the trash.");
		this.jana.get(episode);
		this.jana.submit(episode + "/delete");
		this.jdbc.sql("update mistake_episode set deleted_at = ? where id = ?")
			.param(Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
			.param(id(episode))
			.update();
		List<Runnable> all = this.jobs.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.map((scheduled) -> scheduled.getTask().getRunnable())
			.toList();
		assertThat(all).isNotEmpty();
		all.forEach(Runnable::run);
		this.jana.get(episode);
		assertThat(this.jana.status()).isEqualTo(404);
	}

	final String database() throws SQLException {
		try (Connection connection = this.source.getConnection()) {
			return connection.getMetaData().getDatabaseProductName() + " "
					+ connection.getMetaData().getDatabaseMajorVersion();
		}
	}

	private void begin() {
		this.jana = Browser.ofFamily(this.port);
		this.child = this.jana.addChild("Mia");
	}

	private String write(int daysAgo, String title, String text) {
		return this.jana.write(this.child, daysAgo, title, "whatHappened", text, "situation", "FORGOT", "step",
				"WAITED", "upset", "2");
	}

	private List<String> themes() {
		return this.jana.page().select(".chip[data-theme]").eachAttr("data-theme");
	}

	private List<String> found(String words) {
		return links(this.jana.get("/journal?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
	}

	private static List<String> links(Document page) {
		return page.select("article.entry h4 a").eachAttr("href");
	}

	private long rows(String table, UUID family) {
		return this.jdbc.sql("select count(*) from " + table + " where family_id = ?")
			.param(family)
			.query(Long.class)
			.single();
	}

	private static UUID id(String path) {
		return UUID.fromString(path.replaceAll(".*/", ""));
	}

}
