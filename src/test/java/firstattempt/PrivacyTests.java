package firstattempt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import firstattempt.account.Account;
import firstattempt.account.Role;
import firstattempt.account.SignedIn;
import firstattempt.coaching.Notebook;
import firstattempt.exchange.Exchange;
import firstattempt.exchange.Given;
import firstattempt.exchange.Saying;
import firstattempt.family.Child;
import firstattempt.family.Colour;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.goal.Goals;
import firstattempt.guide.Age;
import firstattempt.guide.Answers;
import firstattempt.guide.Guide;
import firstattempt.guide.Question;
import firstattempt.journal.Journal;
import firstattempt.journal.Moment;
import firstattempt.journal.Privacy;
import firstattempt.journal.Reader;
import firstattempt.journal.Story;
import firstattempt.journal.Thought;
import firstattempt.measure.Measures;
import firstattempt.plan.Holder;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Proposals;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Shared;
import firstattempt.theme.Voice;
import firstattempt.thread.Again;
import firstattempt.thread.Threads;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Tries every handler that Spring knows on the data of a family, as people whom it is
 * none of the business of. A new handler is tried without anybody remembering to; one
 * with a place in its path that is not known here fails until it is.
 */
@PageTest
class PrivacyTests {

	/** Stands in every text of the family and nowhere else. */
	private static final String THEIRS = "quokkasaurus";

	/** What everybody may open. */
	private static final Set<String> OPEN = Set.of("/welcome", "/language", "/themes", "/register", "/sign-in",
			"/sign-in/again", "/sign-in/words", "/password/forgotten", "/password/new", "/demo", "/demo/coach",
			"/error", "/manifest.webmanifest", "/sw.js", "/offline", "/offline/write", "/offline/waiting");

	/** Opens by its secret alone: whoever was given it may. */
	private static final Set<String> BY_SECRET = Set.of("/join/{secret}", "/coach/invitations/{secret}");

	@Autowired
	private MockMvc mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private EntityManager entities;

	@Autowired
	private Household household;

	@Autowired
	private Journal journal;

	@Autowired
	private Guide guide;

	@Autowired
	private Threads threads;

	@Autowired
	private firstattempt.thread.Answers again;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Exchange exchange;

	@Autowired
	private Notebook notebook;

	@Autowired
	private Goals goals;

	@Autowired
	private Measures measures;

	@Autowired
	private JdbcClient jdbc;

	private SignedIn jana;

	private SignedIn tomas;

	private SignedIn neighbor;

	private SignedIn coach;

	private Child child;

	private Child neighborsChild;

	private UUID family;

	private UUID secretEpisode;

	private UUID otherEpisode;

	/** The data of the family by the place in a path where it is named. */
	private final Map<String, Map<String, Object>> places = new TreeMap<>();

	@BeforeEach
	void twoFamilies() throws Exception {
		Account jana = account(Role.PARENT);
		Account tomas = account(Role.PARENT);
		Account neighbor = account(Role.PARENT);
		this.jana = signedIn(jana);
		this.tomas = signedIn(tomas);
		this.neighbor = signedIn(neighbor);
		Family theirs = this.household.found(jana, THEIRS, ZoneId.of("Europe/Prague"));
		this.family = theirs.id();
		this.household.join(tomas.id(), theirs);
		this.child = this.household.add(theirs, THEIRS, 2017, THEIRS, Colour.FERN);
		Family other = this.household.found(neighbor, "Next door", ZoneId.of("Europe/Prague"));
		this.neighborsChild = this.household.add(other, "Lea", 2017, "", Colour.PLUM);
		theirs = this.household.of(jana.id()).orElseThrow();
		UUID episode = this.journal.record(theirs, jana.id(), this.child.id(), UUID.randomUUID(), story(Privacy.FAMILY))
			.id();
		this.secretEpisode = this.journal
			.record(theirs, jana.id(), this.child.id(), UUID.randomUUID(), story(Privacy.ONLY_ME))
			.id();
		UUID reflection = this.journal
			.reflect(theirs, jana.id(), episode, new Thought(Voice.PARENT, THEIRS, true, true, true))
			.id();
		UUID win = this.journal
			.win(theirs, jana.id(), this.child.id(), null, THEIRS,
					new Moment(Instant.parse("2026-03-01T10:00:00Z"), false))
			.id();
		String link = (String) this.mvc
			.perform(request(HttpMethod.POST, "/family/invitations").with(user(this.jana)).with(PrivacyTests::token))
			.andReturn()
			.getFlashMap()
			.get("invitationLink");
		UUID invitation = this.jdbc.sql("select id from invitation where family_id = ?")
			.param(this.family)
			.query(UUID.class)
			.single();
		UUID second = this.journal.record(theirs, jana.id(), this.child.id(), UUID.randomUUID(), story(Privacy.FAMILY))
			.id();
		UUID third = this.journal.record(theirs, jana.id(), this.child.id(), UUID.randomUUID(), story(Privacy.FAMILY))
			.id();
		UUID thread = this.threads.join(theirs, jana, second, third, false).orElseThrow();
		this.again.answer(theirs, jana, second, Again.AGAIN);
		this.threads.rename(theirs, jana, thread, THEIRS);
		this.otherEpisode = second;
		this.places.put("/threads/", Map.of("id", thread, "episodeId", third));
		this.places.put("/children/", Map.of("id", this.child.id()));
		this.places.put("/wins/", Map.of("id", win));
		this.places.put("/plans/", plans(episode));
		this.places.put("/family/invitations/", Map.of("id", invitation));
		UUID decision = UUID.randomUUID();
		this.guide.bringIn(theirs, decision, jana.id(), this.child,
				new Question(null, THEIRS,
						new Answers(null, null, null, null, null, null, null, null, null, 3, true, Age.MIDDLE)),
				Instant.now().minus(Duration.ofDays(1)));
		this.places.put("/guide/", Map.of("id", decision));
		this.places.put("/insights/weeks/", Map.of("week", "2026-W09"));
		this.places.put("/settings/devices/", Map.of("id", device(jana)));
		Account cora = account(Role.COACH);
		this.coach = signedIn(cora);
		this.agreements.agree(theirs, jana.id(), cora,
				new Reader.Share(Map.of(this.child.id(), Instant.EPOCH), true, true), Instant.now().plusSeconds(3600));
		this.places.put("/sharing/consents/", Map.of("id", one("consent")));
		this.places.put("/sharing/coaches/", Map.of("id", one("known_coach")));
		this.mvc.perform(request(HttpMethod.POST, "/sharing/code").with(user(this.jana)).with(PrivacyTests::token));
		this.places.put("/sharing/invitations/", Map.of("id", one("coach_invitation")));
		this.places.put("/sharing/episodes/", Map.of("id", episode));
		this.places.put("/sharing/preview/episodes/", Map.of("id", episode));
		Shared shared = this.agreements.between(cora.id(), this.family).orElseThrow();
		UUID remark = this.exchange.remark(shared, episode, new Saying(null, THEIRS), Instant.now());
		this.exchange.answer(theirs, jana.id(), episode, remark, THEIRS, Instant.now());
		UUID session = this.exchange.give(shared, null,
				new Given(LocalDate.of(2026, 3, 1), THEIRS,
						new Proposals.Proposed(this.child.id(),
								new PlanCard.Words(Holder.ADULT, null, THEIRS, THEIRS, THEIRS)),
						new Given.Homework(THEIRS, LocalDate.of(2026, 3, 8))),
				Instant.now());
		this.notebook.write(shared, new Saying(null, THEIRS), Instant.now());
		UUID answer = this.jdbc.sql("select id from remark_answer where remark_id = ?")
			.param(remark)
			.query(UUID.class)
			.single();
		UUID note = one("case_note");
		this.places.put("/episodes/",
				Map.of("id", episode, "reflectionId", reflection, "remarkId", remark, "answerId", answer));
		this.places.put("/sharing/sessions/", Map.of("id", session));
		UUID measure = measure(cora);
		this.places.put("/coach/families/", Map.of("id", this.family, "noteId", session, "measureId", measure));
		this.places.put("/sharing/measures/", Map.of("measureId", measure));
		this.places.put("/coach/episodes/", Map.of("id", episode, "remarkId", remark));
		this.places.put("/coach/notes/", Map.of("noteId", note));
		this.places.put("/goals/", goals(theirs, jana));
		this.places.put("/coach/invitations/", Map.of("secret", "none"));
		this.places.put("/join/", Map.of("secret", link.replaceAll(".*/", "")));
	}

	@TestFactory
	Stream<DynamicTest> sendsAStrangerToTheDoor() {
		return each(handlers().filter((handler) -> !OPEN.contains(handler.pattern())), (handler) -> {
			MockHttpServletResponse answer = changesNothing(() -> call(handler, null));
			assertThat(answer.getStatus()).as(handler.toString()).isIn(302, 401);
			if (answer.getStatus() == 302) {
				assertThat(answer.getRedirectedUrl()).isIn("/sign-in", "/welcome");
			}
			assertThat(answer.getContentAsString()).doesNotContain(THEIRS);
		});
	}

	@TestFactory
	Stream<DynamicTest> showsNothingToAnotherFamily() {
		return each(handlers().filter(Handler::names), (handler) -> {
			MockHttpServletResponse answer = changesNothing(() -> call(handler, this.neighbor));
			if (!BY_SECRET.contains(handler.pattern())) {
				assertThat(answer.getStatus()).as(handler.toString()).isEqualTo(handler.forCoaches() ? 403 : 404);
			}
			assertThat(answer.getContentAsString()).doesNotContain(THEIRS);
		});
	}

	@TestFactory
	Stream<DynamicTest> showsAnotherFamilyOnlyTheirOwn() {
		return each(handlers().filter((handler) -> !handler.names() && handler.method() == HttpMethod.GET),
				(handler) -> assertThat(changesNothing(() -> call(handler, this.neighbor)).getContentAsString())
					.doesNotContain(THEIRS));
	}

	@TestFactory
	Stream<DynamicTest> showsNothingToACoachWithoutConsent() {
		return each(handlers(), (handler) -> {
			SignedIn coach = signedIn(account(Role.COACH));
			MockHttpServletResponse answer = changesNothing(() -> call(handler, coach));
			if (handler.names() && !BY_SECRET.contains(handler.pattern())) {
				assertThat(answer.getStatus()).as(handler.toString()).isIn(403, 404);
			}
			assertThat(answer.getContentAsString()).doesNotContain(THEIRS);
		});
	}

	@TestFactory
	Stream<DynamicTest> keepsWhatIsForOneCaregiverFromTheOther() {
		return each(handlers().filter(Handler::ofAnEpisode), (handler) -> {
			for (String place : List.of("/episodes/", "/sharing/episodes/", "/sharing/preview/episodes/")) {
				this.places.put(place, Map.of("id", this.secretEpisode, "reflectionId", UUID.randomUUID(), "remarkId",
						UUID.randomUUID(), "answerId", UUID.randomUUID()));
			}
			assertThat(changesNothing(() -> call(handler, this.tomas)).getStatus()).as(handler.toString())
				.isEqualTo(404);
		});
	}

	/** Without it, everything above could be a wall that nobody gets through. */
	@TestFactory
	Stream<DynamicTest> opensToTheFamilyItself() {
		return each(handlers().filter(Handler::names).filter((handler) -> !BY_SECRET.contains(handler.pattern())),
				(handler) -> {
					twoFamilies();
					SignedIn person = handler.forCoaches() ? this.coach : this.jana;
					assertThat(call(handler, person).getStatus()).as(handler.toString()).isIn(200, 302);
				});
	}

	@TestFactory
	Stream<DynamicTest> tellsTheFamilyOfEachPageThatACoachOpens() {
		return each(handlers().filter((handler) -> handler.method() == HttpMethod.GET)
			.filter((handler) -> handler.pattern().matches("/coach/(families|episodes)/.*")), (handler) -> {
				long before = opened();
				assertThat(call(handler, this.coach).getStatus()).as(handler.toString()).isEqualTo(200);
				assertThat(opened()).as(handler.toString()).isEqualTo(before + 1);
			});
	}

	private long opened() {
		return this.jdbc.sql("select count(*) from coach_access where family_id = ? and coach_id = ?")
			.params(this.family, this.coach.id())
			.query(Long.class)
			.single();
	}

	@Test
	void listsWhatIsForOneCaregiverNowhereForTheOther() throws Exception {
		String address = "/episodes/" + this.secretEpisode;
		for (String path : List.of("/", "/journal", "/journal?q=" + THEIRS, "/trash", "/threads")) {
			assertThat(page(path, this.tomas)).as(path).doesNotContain(address);
		}
		assertThat(page("/journal", this.jana)).contains(address);
		send(address + "/delete", this.jana);
		assertThat(page("/trash", this.jana)).contains(address);
		assertThat(page("/trash", this.tomas)).doesNotContain(address);
	}

	@Test
	void takesNoChildOfAnotherFamilyInAForm() {
		String theirs = this.child.id().toString();
		for (String path : List.of("/children/%s/episodes", "/children/%s/wins", "/guide", "/guide/decisions", "/plans",
				"/plans/supports", "/plans/check-ins", "/goals")) {
			MockHttpServletResponse answer = changesNothing(
					() -> send(path.formatted(this.neighborsChild.id()), this.neighbor, "child", theirs, "text", "Mine",
							"whatHappened", "Mine", "ifText", "Mine", "thenText", "Mine", "what", "Mine", "withWhom",
							"Mine", "looksAt", "Mine", "agreed", "true", "words", "Mine"));
			assertThat(answer.getStatus()).as(path).isEqualTo(404);
		}
		for (String path : List.of("/journal", "/guide", "/plans/new", "/plans/supports/new", "/plans/check-ins/new")) {
			assertThat(call(new Handler(HttpMethod.GET, path + "?child=" + theirs), this.neighbor).getStatus()).as(path)
				.isEqualTo(404);
		}
	}

	@Test
	void findsNothingInTheWordsOfAnotherFamily() throws Exception {
		assertThat(page("/journal?q=" + THEIRS, this.jana)).contains("/episodes/");
		assertThat(page("/journal?q=" + THEIRS, this.neighbor)).doesNotContain("/episodes/");
	}

	private Stream<Handler> handlers() {
		List<Handler> handlers = new ArrayList<>();
		this.mapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues().forEach((pattern) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			(methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
				.forEach((one) -> handlers.add(new Handler(one.asHttpMethod(), pattern)));
		}));
		assertThat(handlers).hasSizeGreaterThan(40);
		return handlers.stream().distinct();
	}

	private static Stream<DynamicTest> each(Stream<Handler> handlers, Attempt attempt) {
		return handlers.map((handler) -> DynamicTest.dynamicTest(handler.toString(), () -> attempt.on(handler)));
	}

	private MockHttpServletResponse call(Handler handler, SignedIn person) {
		return send(handler, person, "whatHappened", "Changed", "text", "Changed", "nickname",
				handler.names() ? THEIRS : "Changed", "name", "Changed", "timeZone", "UTC", "version", "0", "theme",
				"SAFETY_NET", "voice", "PARENT", "ifText", "Changed", "thenText", "Changed", "what", "Changed",
				"withWhom", "Changed", "looksAt", "Changed", "day", "2027-03-01", "until", "2027-03-01", "place", "1",
				"outcome", "FIRED", "kept", "DONE", "agreed", "true", "happened", "Changed", "answer", "AGAIN", "other",
				this.otherEpisode.toString(), "episode", this.otherEpisode.toString(), "sharing", "HELD_BACK", "line",
				"Changed", "result", "DONE", "words", "Changed", "reached", "5", "takenOn", "2026-03-01", "total",
				"14");
	}

	private MockHttpServletResponse send(String path, SignedIn person, String... parameters) {
		return send(new Handler(HttpMethod.POST, path), person, parameters);
	}

	private MockHttpServletResponse send(Handler handler, SignedIn person, String... parameters) {
		MockHttpServletRequestBuilder builder = request(handler.method(),
				handler.names() ? fill(handler.pattern()) : handler.pattern());
		if (handler.method() != HttpMethod.GET) {
			builder.with(PrivacyTests::token);
			for (int i = 0; i < parameters.length; i += 2) {
				builder.param(parameters[i], parameters[i + 1]);
			}
		}
		if (person != null) {
			builder.with(user(person));
		}
		try {
			return this.mvc.perform(builder).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new AssertionError(handler + " failed", ex);
		}
	}

	/**
	 * Sends the token that every form carries. What Spring has for that would put another
	 * keeper of tokens into the app, for all tests that come after.
	 */
	private static MockHttpServletRequest token(MockHttpServletRequest request) {
		String token = "a token";
		byte[] masked = new byte[token.length() * 2];
		System.arraycopy(token.getBytes(StandardCharsets.UTF_8), 0, masked, token.length(), token.length());
		request.setCookies(new Cookie("XSRF-TOKEN", token));
		request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
		return request;
	}

	private String fill(String pattern) {
		Map<String, Object> values = this.places.entrySet()
			.stream()
			.filter((place) -> pattern.startsWith(place.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nothing is known here to try " + pattern + " with"));
		return UriComponentsBuilder.fromPath(pattern).buildAndExpand(values).toUriString();
	}

	private String page(String path, SignedIn person) throws Exception {
		return call(new Handler(HttpMethod.GET, path), person).getContentAsString();
	}

	private MockHttpServletResponse changesNothing(Supplier<MockHttpServletResponse> attempt) {
		Map<String, List<Map<String, Object>>> before = everything();
		MockHttpServletResponse answer = attempt.get();
		assertThat(everything()).isEqualTo(before);
		return answer;
	}

	/** Every row that is the family's, in whatever table. */
	private Map<String, List<Map<String, Object>>> everything() {
		Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
		for (String table : tablesWith("family_id")) {
			rows.put(table, rows("select * from " + table + " where family_id = ? order by 1, 2, 3", this.family));
		}
		for (String table : tablesWith("episode_id")) {
			rows.putIfAbsent(table,
					rows("select * from " + table
							+ " where episode_id in (select id from mistake_episode where family_id = ?) order by 1, 2",
							this.family));
		}
		assertThat(rows).containsKeys("child", "mistake_episode", "win", "entry_word", "reflection", "episode_theme",
				"thread_episode", "again_answer", "remark", "session_note", "case_note");
		rows.put("remark_answer",
				rows("select * from remark_answer where remark_id in (select id from remark where family_id = ?)"
						+ " order by 1, 2", this.family));
		rows.put("family", rows("select * from family where id = ?", this.family));
		for (SignedIn person : List.of(this.jana, this.tomas)) {
			rows.put("account " + person.id(), rows("select * from account where id = ?", person.id()));
			rows.put("device " + person.id(),
					rows("select * from remembered_device where account_id = ?", person.id()));
		}
		return rows;
	}

	private List<String> tablesWith(String column) {
		return this.jdbc
			.sql("select lower(table_name) from information_schema.columns where lower(column_name) = ? order by 1")
			.param(column)
			.query(String.class)
			.list();
	}

	private List<Map<String, Object>> rows(String query, UUID id) {
		return this.jdbc.sql(query).param(id).query().listOfRows();
	}

	private Account account(Role role) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into account (id, version, email, name, password_hash, role, stamp, created_at)"
					+ " values (?, 0, ?, 'Somebody', 'none', ?, 0, ?)")
			.params(id, Browser.newEmail(), role.name(), now())
			.update();
		return this.entities.find(Account.class, id);
	}

	private UUID one(String table) {
		return this.jdbc.sql("select id from " + table + " where family_id = ?")
			.param(this.family)
			.query(UUID.class)
			.single();
	}

	private static SignedIn signedIn(Account account) {
		return new SignedIn(account.id(), account.email(), account.role(), 0, "");
	}

	private static Story story(Privacy privacy) {
		return new Story(null, null, false, null, null, 2, 3, null, false, THEIRS, THEIRS + " forgot the bag.", THEIRS,
				THEIRS, Instant.parse("2026-03-01T08:00:00Z"), false, privacy);
	}

	/** A plan that was there for the episode, a support and a check-in of the child. */
	private Map<String, Object> plans(UUID episode) {
		UUID plan = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into plan_card (id, version, family_id, child_id, holder, if_text, then_text, calm_plan, created_at)
					values (?, 0, ?, ?, 'ADULT', ?, ?, ?, ?)""")
			.params(plan, this.family, this.child.id(), THEIRS, THEIRS, THEIRS,
					Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
			.update();
		UUID support = UUID.randomUUID();
		this.jdbc.sql("""
				insert into support (id, version, family_id, child_id, what, who_knows, created_at)
				values (?, 0, ?, ?, ?, ?, ?)""")
			.params(support, this.family, this.child.id(), THEIRS, THEIRS, now())
			.update();
		for (int place = 0; place < 2; place++) {
			this.jdbc.sql("""
					insert into support_step (support_id, place, what, from_day, taken_on, ends)
					values (?, ?, ?, ?, ?, false)""")
				.params(support, place, THEIRS, LocalDate.of(2026, 1, 1 + place),
						(place == 0) ? LocalDate.of(2026, 1, 1) : null)
				.update();
		}
		UUID checkIn = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into check_in (id, version, family_id, child_id, with_whom, looks_at, due_day, weekly, created_at)
					values (?, 0, ?, ?, ?, ?, ?, true, ?)""")
			.params(checkIn, this.family, this.child.id(), THEIRS, THEIRS, LocalDate.of(2026, 1, 1), now())
			.update();
		return Map.of("planId", plan, "episodeId", episode, "supportId", support, "checkInId", checkIn);
	}

	/** A goal with a rating. */
	private Map<String, Object> goals(Family theirs, Account jana) {
		UUID goal = this.goals.set(theirs, jana.id(), this.child.id(), null, THEIRS, Instant.now());
		UUID rating = UUID.randomUUID();
		this.goals.rate(theirs, jana.id(), goal, rating, 3, THEIRS, Instant.now());
		return Map.of("goalId", goal, "ratingId", rating);
	}

	private UUID measure(Account coach) {
		UUID measure = UUID.randomUUID();
		this.measures.write(this.agreements.between(coach.id(), this.family).orElseThrow(), measure, null, THEIRS,
				LocalDate.of(2026, 1, 1), BigDecimal.TEN);
		return measure;
	}

	private UUID device(Account account) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into remembered_device (id, version, account_id, secret_hash, label, created_at, last_used_at)"
					+ " values (?, 0, ?, ?, 'A device', ?, ?)")
			.params(id, account.id(), "0".repeat(64), now(), now())
			.update();
		return id;
	}

	private static OffsetDateTime now() {
		return OffsetDateTime.now(ZoneOffset.UTC);
	}

	/** What is tried on a handler. */
	private interface Attempt {

		void on(Handler handler) throws Exception;

	}

	/**
	 * A way into the app.
	 *
	 * @param method how it is asked
	 * @param pattern its path
	 */
	private record Handler(HttpMethod method, String pattern) {

		/** Whether its path names something. */
		boolean names() {
			return this.pattern.contains("{");
		}

		boolean forCoaches() {
			return this.pattern.startsWith("/coach/");
		}

		boolean ofAnEpisode() {
			return this.pattern.contains("/episodes/{id}") && !forCoaches();
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
