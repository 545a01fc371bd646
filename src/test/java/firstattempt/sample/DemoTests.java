package firstattempt.sample;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import firstattempt.account.Registrar;
import jakarta.servlet.http.HttpSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:demo", "first-attempt.data=target/demo-tests",
		"first-attempt.demo.at-once=3", "first-attempt.demo.per-minute=2" })
@AutoConfigureMockMvc
class DemoTests {

	private static final List<String> TABLES = List.of("account", "family", "caregiver", "child", "mistake_episode",
			"reflection", "episode_theme", "episode_evidence", "win", "entry_word", "guide_decision", "plan_card",
			"plan_chance", "support", "support_step", "check_in", "check_in_log", "consent", "known_coach",
			"coach_access", "case_file", "remark", "remark_answer", "session_note", "case_note", "goal", "goal_rating",
			"measure");

	/** Each test begins an hour after the one before. */
	private static Instant now = Instant.parse("2026-03-14T15:00:00Z");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Registrar registrar;

	@MockitoBean
	private Clock clock;

	@BeforeEach
	void startEmpty() {
		at(now.plus(Duration.ofDays(400)));
		this.registrar.closeExpired();
		now = now.plus(Duration.ofHours(1));
		at(now);
	}

	@Test
	void signsAVisitorInToAFamilyOfTheirOwn() throws Exception {
		MockHttpSession session = lookAround();
		assertThat(this.jdbc.sql("select nickname from child order by nickname").query(String.class).list())
			.containsExactly("Nell", "Theo");
		assertThat(count("mistake_episode")).isEqualTo(82);
		assertThat(count("reflection")).isEqualTo(70);
		assertThat(count("win")).isEqualTo(35);
		assertThat(count("account")).isEqualTo(3);
		assertThat(count("plan_card")).isEqualTo(5);
		assertThat(page("/goals", session).select(".goal h2").eachText()).hasSize(2);
		Document plans = page("/plans", session);
		assertThat(plans.select(".tally").text()).contains("Chances: 6. Kicked in: 4. Not this time: 2.");
		assertThat(page("/?open=all", session).select(".open-line").eachText())
			.anyMatch((line) -> line.contains("the grade page"))
			.anyMatch((line) -> line.contains("Time for “Only when she asks”?"));
		Document written = page("/sharing/sessions", session);
		assertThat(written.select(".consent")).hasSize(2);
		assertThat(written.select("form[action$=/accept]")).hasSize(1);
		assertThat(written.select(".rows .said")).hasSize(2);
		assertThat(page("/", session).select(".open-line").text()).contains("To try, from Miriam Hale",
				"Miriam Hale proposes a plan");
		assertThat(page("/sharing/measures", session).select(".rows b").eachText()).containsExactly("13", "16");
		Document journal = page("/journal", session);
		assertThat(journal.select("[data-theme]")).isNotEmpty();
		assertThat(journal.text()).contains("Theo", "Nell");
	}

	@Test
	void showsTheSentencesOfEachCopyAsEvidence() throws Exception {
		lookAround();
		MockHttpSession session = lookAround();
		List<String> inReflections = this.jdbc
			.sql("""
					select distinct cast(e.id as varchar) from episode_evidence v join mistake_episode e on e.id = v.episode_id
					join caregiver c on c.family_id = e.family_id join reflection r on v.passage = cast(r.id as varchar)
					and r.episode_id = e.id where c.account_id = :visitor and e.privacy = 'FAMILY'""")
			.param("visitor",
					this.jdbc.sql("""
							select id from account where name = 'Dana' order by id desc fetch first 1 rows only""")
						.query(UUID.class)
						.single())
			.query(String.class)
			.list();
		assertThat(inReflections).hasSizeGreaterThan(20);
		assertThat(page("/episodes/" + inReflections.get(0), session).select("mark[data-theme]")).isNotEmpty();
		assertThat(this.jdbc.sql("""
				select count(*) from episode_evidence v where answer is null
				and passage not in ('title', 'whatHappened', 'whatIDid', 'whatCameOfIt') and not exists
				(select 1 from reflection r where r.episode_id = v.episode_id and cast(r.id as varchar) = v.passage)""")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void tagsACopyAsTheTaggerDoes() throws Exception {
		lookAround();
		assertThat(count("(select distinct theme from episode_theme) t")).isEqualTo(9);
		assertThat(count("(select distinct episode_id from episode_theme) t")).isGreaterThan(75);
	}

	@Test
	void keepsTwoVisitorsApart() throws Exception {
		MockHttpSession one = lookAround();
		MockHttpSession other = lookAround();
		String theirs = page("/journal", one).select("a[href^=/episodes/]").attr("href");
		this.mvc.perform(get(theirs).session(one)).andExpect(status().isOk());
		this.mvc.perform(get(theirs).session(other)).andExpect(status().isNotFound());
		assertThat(count("family")).isEqualTo(2);
	}

	@Test
	void leavesNothingBehindAfterADay() throws Exception {
		lookAround();
		at(now.plus(Demo.STAY).minusSeconds(60));
		assertThat(this.registrar.closeExpired()).isZero();
		assertThat(count("mistake_episode")).isEqualTo(82);
		at(now.plus(Demo.STAY).plusSeconds(60));
		assertThat(this.registrar.closeExpired()).isEqualTo(3);
		assertThat(TABLES).allSatisfy((table) -> assertThat(count(table)).as(table).isZero());
	}

	@Test
	void givesACoachSixFamiliesAndTakesThemAwayAfterADay() throws Exception {
		MockHttpSession session = (MockHttpSession) this.mvc.perform(post("/demo/coach").with(csrf()))
			.andExpect(redirectedUrl("/coach"))
			.andReturn()
			.getRequest()
			.getSession(false);
		Document desk = page("/coach", session);
		assertThat(desk.select(".case h2").eachText()).hasSize(6).contains("Alder Street", "Jo, 15");
		assertThat(desk.select(".case .tag-asked")).isNotEmpty();
		assertThat(desk.select(".case .tag-new").eachText()).containsExactly("1 answer from them");
		assertThat(page("/coach/notes", session).select(".said")).hasSize(6);
		assertThat(count("measure")).isEqualTo(5);
		for (String path : desk.select(".case h2 a").eachAttr("href")) {
			assertThat(page(path, session).select(".entry")).as(path).isNotEmpty();
		}
		at(now.plus(Demo.STAY).plusSeconds(60));
		this.registrar.closeExpired();
		assertThat(TABLES).allSatisfy((table) -> assertThat(count(table)).as(table).isZero());
	}

	@Test
	void asksToWaitWhenManyComeAtOnce() throws Exception {
		lookAround();
		lookAround();
		MvcResult busy = this.mvc.perform(post("/demo").with(csrf()))
			.andExpect(status().isServiceUnavailable())
			.andReturn();
		assertThat(Jsoup.parse(busy.getResponse().getContentAsString()).select("h1").text())
			.isEqualTo("Many people are looking around");
		at(now.plusSeconds(61));
		lookAround();
		at(now.plusSeconds(122));
		this.mvc.perform(post("/demo").with(csrf())).andExpect(status().isServiceUnavailable());
		assertThat(count("family")).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Mars/Olympus", "UTC+99", "<script>" })
	void readsAnUnknownTimeZoneAsUtc(String zone) throws Exception {
		this.mvc.perform(post("/demo").param("timeZone", zone).with(csrf())).andExpect(redirectedUrl("/"));
		assertThat(this.jdbc.sql("select time_zone from family").query(String.class).single()).isEqualTo("UTC");
	}

	@Test
	void followsTheClockOfTheVisitor() throws Exception {
		this.mvc.perform(post("/demo").param("timeZone", "Pacific/Auckland").with(csrf()))
			.andExpect(redirectedUrl("/"));
		assertThat(this.jdbc.sql("select time_zone from family").query(String.class).single())
			.isEqualTo("Pacific/Auckland");
	}

	@Test
	void needsATokenAsEveryForm() throws Exception {
		this.mvc.perform(post("/demo"));
		assertThat(count("family")).isZero();
	}

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void putsTheStoriesOnTheSameWeekdays(DayOfWeek visit) {
		LocalDate wednesday = LocalDate.of(2026, 3, 11);
		LocalDate today = wednesday.plusDays(Math.floorMod(visit.getValue() - wednesday.getDayOfWeek().getValue(), 7));
		DemoCalendar calendar = new DemoCalendar(today, ZoneOffset.UTC);
		DemoCalendar written = new DemoCalendar(wednesday, ZoneOffset.UTC);
		assertThat(today.getDayOfWeek()).isEqualTo(visit);
		assertThat(calendar.day(7).getDayOfWeek()).isEqualTo(written.day(7).getDayOfWeek());
		assertThat(calendar.day(700).getDayOfWeek()).isEqualTo(written.day(700).getDayOfWeek());
		assertThat(calendar.day(365)).isEqualTo(today.minusYears(1));
		assertThat(calendar.day(3)).isEqualTo(today.minusDays(3));
	}

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void tellsNothingBeforeItHappened(DayOfWeek visit) {
		LocalDate today = LocalDate.of(2026, 3, 8).plusDays(visit.getValue());
		ZoneId zone = ZoneId.of("America/New_York");
		DemoCalendar calendar = new DemoCalendar(today, zone);
		Instant midnight = today.atStartOfDay(zone).toInstant();
		for (DemoJournal.Slip slip : DemoJournal.read().episodes()) {
			Instant last = calendar.happened(slip);
			assertThat(calendar.written(slip)).as(slip.title()).isAfter(last);
			last = calendar.written(slip);
			for (Instant thought : calendar.thought(slip)) {
				assertThat(thought).as(slip.title()).isAfter(last);
				last = thought;
			}
			assertThat(last).as(slip.title()).isBefore(midnight);
		}
	}

	private MockHttpSession lookAround() throws Exception {
		HttpSession session = this.mvc.perform(post("/demo").with(csrf()))
			.andExpect(redirectedUrl("/"))
			.andReturn()
			.getRequest()
			.getSession(false);
		return (MockHttpSession) session;
	}

	private Document page(String address, MockHttpSession session) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address).session(session))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private void at(Instant now) {
		given(this.clock.instant()).willReturn(now);
		given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
	}

}
