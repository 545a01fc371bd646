package firstattempt.sample;

import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import firstattempt.journal.Journal;
import firstattempt.theme.Theme;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What is asked of the database for a page does not grow with the journal. */
@SpringBootTest(
		properties = { "spring.datasource.url=jdbc:h2:mem:statements", "first-attempt.data=target/statement-tests",
				"first-attempt.count-statements=true", "first-attempt.retag=false" })
@AutoConfigureMockMvc
class StatementCountTests {

	private static final String PASSWORD = "{noop}looking-around-here";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void fill() throws Exception {
		if (this.jdbc.sql("select count(*) from family").query(Long.class).single() == 0) {
			try (Connection connection = this.dataSource.getConnection()) {
				connection.setAutoCommit(false);
				new Filler(connection, 30, PASSWORD, "none", Clock.systemUTC()).family(1, 30);
				new Filler(connection, 300, PASSWORD, "none", Clock.systemUTC()).family(1, 300);
				connection.setAutoCommit(true);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/journal", "/journal?theme=CONSEQUENCES", "/journal?situation=FORGOT",
			"/journal?q=the", "/journal?q=the+home&theme=CONSEQUENCES", "/journal?from=2020-01-01&to=2100-01-01",
			"/insights", "/insights?span=30d", "/insights?span=all", "/insights/weeks" })
	void asksTheSameForALongJournal(String address) throws Exception {
		long few = statements(address, 30);
		assertThat(few).isBetween(3L, 24L);
		assertThat(statements(address, 300)).isEqualTo(few);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/journal" })
	void asksTheSameOnADayWithMemories(String address) throws Exception {
		long without = statements(address, 30);
		UUID episode = episode(30);
		String day = this.jdbc.sql("select cast(occurred_at as varchar) from mistake_episode where id = ?")
			.param(episode)
			.query(String.class)
			.single();
		this.jdbc.sql("update mistake_episode set occurred_at = ? where id = ?")
			.params(OffsetDateTime.now(ZoneOffset.UTC).minusYears(2), episode)
			.update();
		assertThat(this.mvc.perform(get(address).session(signIn(30))).andReturn().getResponse().getContentAsString())
			.contains("id=\"on-this-day\"");
		assertThat(statements(address, 30)).isEqualTo(without);
		this.jdbc.sql("update mistake_episode set occurred_at = cast(? as timestamp with time zone) where id = ?")
			.params(day, episode)
			.update();
	}

	@Test
	void asksTheSameForAnEpisodeOfALongJournal() throws Exception {
		long few = statements("/episodes/" + episode(30), 30);
		assertThat(few).isBetween(3L, 15L);
		assertThat(statements("/episodes/" + episode(300), 300)).isEqualTo(few);
	}

	@Test
	void asksTheSameForAThreadOfALongJournal() throws Exception {
		String few = thread(30, 2);
		String many = thread(300, 12);
		for (String path : List.of("/threads", "/threads/%s", "/", "/episodes/%s/thread")) {
			long asked = statements(path.formatted(path.startsWith("/e") ? episode(30) : few), 30);
			assertThat(asked).as(path).isBetween(3L, 24L);
			assertThat(statements(path.formatted(path.startsWith("/e") ? episode(300) : many), 300)).as(path)
				.isEqualTo(asked);
		}
	}

	/** Puts the last slips of a child on one thread. */
	private String thread(long seed, int slips) {
		List<UUID> episodes = this.jdbc
			.sql("""
					select e.id from mistake_episode e where e.privacy = 'FAMILY' and e.deleted_at is null and e.child_id =
					(select child_id from mistake_episode where id = ?) order by e.occurred_at desc fetch first %d rows only"""
				.formatted(slips))
			.param(episode(seed))
			.query(UUID.class)
			.list();
		UUID thread = UUID.randomUUID();
		this.jdbc
			.sql("insert into episode_thread (id, version, family_id, child_id, name, created_at)"
					+ " select ?, 0, family_id, child_id, 'A thread', created_at from mistake_episode where id = ?")
			.params(thread, episodes.get(0))
			.update();
		episodes
			.forEach((episode) -> this.jdbc
				.sql("insert into thread_episode (episode_id, thread_id, family_id)"
						+ " select id, ?, family_id from mistake_episode where id = ?")
				.params(thread, episode)
				.update());
		return thread.toString();
	}

	@Test
	void asksTheSameForADeskOfSixtyFamilies() throws Exception {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			Filler filler = new Filler(connection, 60, PASSWORD, "none", Clock.systemUTC());
			for (int family = 1; family <= 60; family++) {
				filler.family(family, 3);
			}
			connection.setAutoCommit(true);
		}
		UUID coach = coach("Cora");
		UUID other = coach("Carl");
		share(coach, "parent.1.60@filled.invalid");
		share(other, "parent.%.60@filled.invalid");
		long one = statements("/coach", signIn("Cora@filled.invalid"));
		assertThat(one).isBetween(3L, 12L);
		assertThat(statements("/coach", signIn("Carl@filled.invalid"))).isEqualTo(one);
		Document desk = Jsoup.parse(this.mvc.perform(get("/coach").session(signIn("Carl@filled.invalid")))
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(desk.select(".case")).hasSize(60);
		String history = desk.selectFirst(".case h2 a").attr("href");
		MockHttpSession session = signIn("Carl@filled.invalid");
		this.mvc.perform(get(history).session(session)).andExpect(status().isOk());
		assertThat(statements(history, session)).isBetween(5L, 20L);
		this.mvc.perform(get(history + "/insights?span=all").session(session)).andExpect(status().isOk());
		assertThat(statements(history + "/insights?span=all", session)).isBetween(5L, 20L);
	}

	/** A brief is about a year, and a filled journal goes back for three. */
	@Test
	void asksTheSameForABriefOfALongJournal() throws Exception {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			new Filler(connection, 31, PASSWORD, "none", Clock.systemUTC()).family(1, 30);
			new Filler(connection, 301, PASSWORD, "none", Clock.systemUTC()).family(1, 300);
			connection.setAutoCommit(true);
		}
		share(coach("Nora"), "parent.1.31@filled.invalid");
		share(coach("Nils"), "parent.1.301@filled.invalid");
		MockHttpSession few = signIn("Nora@filled.invalid");
		MockHttpSession many = signIn("Nils@filled.invalid");
		String one = soleFamily(few);
		String other = soleFamily(many);
		for (String page : List.of("", "/brief")) {
			long asked = statements(one + page, few);
			assertThat(asked).as(page).isBetween(5L, 25L);
			assertThat(statements(other + page, many)).as(page).isEqualTo(asked);
		}
	}

	private String soleFamily(MockHttpSession session) throws Exception {
		String desk = this.mvc.perform(get("/coach").session(session)).andReturn().getResponse().getContentAsString();
		String path = Jsoup.parse(desk).select(".case h2 a").attr("href");
		this.mvc.perform(get(path).session(session)).andExpect(status().isOk());
		return path;
	}

	private UUID coach(String name) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into account (id, version, email, name, password_hash, role, stamp, created_at)"
					+ " values (?, 0, ?, ?, ?, 'COACH', 0, ?)")
			.params(id, name.toLowerCase() + "@filled.invalid", name, PASSWORD, OffsetDateTime.now(ZoneOffset.UTC))
			.update();
		return id;
	}

	private void share(UUID coach, String parents) {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		this.jdbc.sql("select c.family_id from caregiver c join account a on a.id = c.account_id where a.email like ?")
			.param(parents)
			.query(UUID.class)
			.list()
			.forEach((family) -> {
				UUID consent = UUID.randomUUID();
				this.jdbc
					.sql("insert into consent (id, version, family_id, coach_id, words, childs_words, given_at, "
							+ "expires_at, replaced) values (?, 0, ?, ?, true, true, ?, ?, false)")
					.params(consent, family, coach, now, now.plusDays(1))
					.update();
				this.jdbc
					.sql("insert into consent_child (consent_id, child_id, shared_from) "
							+ "select ?, id, ? from child where family_id = ?")
					.params(consent, now.minusYears(5), family)
					.update();
			});
	}

	@Test
	void findsByThemeWhatTheParentCorrected() throws Exception {
		MockHttpSession session = signIn(30);
		UUID episode = episode(30);
		this.mvc
			.perform(post("/episodes/" + episode + "/themes").param("theme", "SAFETY_NET", "PARENT_COPING")
				.session(session)
				.with(csrf()))
			.andExpect(redirectedUrl("/episodes/" + episode));
		assertThat(this.jdbc.sql("select word from entry_word where entry_id = ? and word like '#%' order by word")
			.param(episode)
			.query(String.class)
			.list()).contains(Journal.term(Theme.SAFETY_NET)).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "theme=CONSEQUENCES", "theme=RESILIENCE&situation=FORGOT", "q=the&situation=SCHOOLWORK",
			"q=bus+kitchen", "q=zebra+the" })
	void findsAllThatIsAskedFor(String query) throws Exception {
		String theme = query.replaceAll(".*theme=(\\w+).*|.*", "$1");
		String situation = query.replaceAll(".*situation=(\\w+).*|.*", "$1");
		List<String> words = List.of(query.replaceAll(".*q=([\\w+]+).*|.*", "$1").split("\\+"));
		MockHttpSession session = signIn(300);
		int found = 0;
		String address = "/journal?" + query;
		while (!address.isEmpty()) {
			Document page = Jsoup.parse(this.mvc.perform(get(URI.create(address)).session(session))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString());
			found += page.select("main a[href^=/episodes/]").eachAttr("href").stream().distinct().count();
			address = page.select("a[href*=after=]").attr("href");
		}
		StringBuilder sql = new StringBuilder("""
				select count(*) from mistake_episode e where e.family_id = (select c.family_id from caregiver c
				join account a on a.id = c.account_id where a.email = ?)
				and (e.privacy = 'FAMILY' or e.author_id = (select id from account where email = ?))""");
		for (String word : words) {
			sql.append(
					word.isEmpty() ? "" : " and exists (select 1 from entry_word w where w.entry_id = e.id and word = '"
							+ Journal.words(word).iterator().next() + "')");
		}
		sql.append(situation.isEmpty() ? "" : " and e.situation = '" + situation + "'");
		sql.append(theme.isEmpty() ? "" : " and exists (select 1 from episode_theme t where t.episode_id = e.id "
				+ "and t.theme = '" + theme + "')");
		assertThat(found).isEqualTo(this.jdbc.sql(sql.toString())
			.params(Filler.email(300, 1), Filler.email(300, 1))
			.query(Integer.class)
			.single());
	}

	private long statements(String address, long seed) throws Exception {
		return statements(address, signIn(seed));
	}

	private long statements(String address, MockHttpSession session) throws Exception {
		long before = soFar(get(URI.create(address)).session(session));
		return soFar(get("/css/app.css")) - before;
	}

	private long soFar(RequestBuilder request) throws Exception {
		return Long.parseLong(this.mvc.perform(request)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getHeader(StatementCount.HEADER));
	}

	private MockHttpSession signIn(long seed) throws Exception {
		return signIn(Filler.email(seed, 1));
	}

	private MockHttpSession signIn(String email) throws Exception {
		return (MockHttpSession) this.mvc
			.perform(post("/sign-in").param("username", email)
				.param("password", PASSWORD.substring("{noop}".length()))
				.with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getRequest()
			.getSession(false);
	}

	private UUID episode(long seed) {
		return this.jdbc.sql("""
				select e.id from mistake_episode e join caregiver c on c.family_id = e.family_id
				join account a on a.id = c.account_id join reflection r on r.episode_id = e.id
				where a.email = ? and e.privacy = 'FAMILY' order by e.id fetch first 1 rows only""")
			.param(Filler.email(seed, 1))
			.query(UUID.class)
			.single();
	}

}
