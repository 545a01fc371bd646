package firstattempt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import firstattempt.account.Account;
import firstattempt.account.Role;
import firstattempt.account.SignedIn;
import firstattempt.family.Colour;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.goal.Goals;
import firstattempt.journal.Journal;
import firstattempt.journal.Moment;
import firstattempt.journal.Privacy;
import firstattempt.journal.Reader;
import firstattempt.journal.Sharing;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.Story;
import firstattempt.journal.Telling;
import firstattempt.journal.Thought;
import firstattempt.measure.Measures;
import firstattempt.plan.Holder;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Plans;
import firstattempt.sharing.Agreements;
import firstattempt.theme.Answer;
import firstattempt.theme.Passage;
import firstattempt.theme.Reading;
import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;
import firstattempt.theme.Voice;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

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
 * Looks for what a coach may not see, in everything that a coach can open. A family is
 * written in which every text of every kind of entry holds a word that stands nowhere
 * else; then every coach goes everywhere, and searches for every word. What each of them
 * may find is said here once more, without the app's own rule.
 */
@PageTest
class LeakTests {

	/** With fewer there are no pictures. */
	private static final int ENOUGH_TO_DRAW = 3;

	private static final String NOWHERE = "qzvvvvvx";

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	/** From here on the journal is shared. */
	private static final Instant FROM = NOW.minus(Duration.ofDays(30));

	/** Here it is the words that count, and the tagger takes its time. */
	private static final ThemeTagger UNREAD = new ThemeTagger() {

		@Override
		public Reading read(List<Passage> passages, Set<Answer> answers) {
			return new Reading(Set.of(), null, List.of(), Map.of());
		}

		@Override
		public String version() {
			return "unread";
		}

	};

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
	private Agreements agreements;

	@Autowired
	private Goals goals;

	@Autowired
	private Plans plans;

	@Autowired
	private Measures measures;

	@Autowired
	private ThemeTagger tagger;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, Canary> canaries = new LinkedHashMap<>();

	private final Map<String, Written> letters = new LinkedHashMap<>();

	/** Mia's episodes, on which every coach remarked once. */
	private final Map<State, UUID> remarked = new EnumMap<>(State.class);

	private final Map<Coach, SignedIn> coaches = new EnumMap<>(Coach.class);

	private final Map<Whose, UUID> children = new EnumMap<>(Whose.class);

	private final List<UUID> episodes = new ArrayList<>();

	private Family family;

	private Account jana;

	/** What coaches may read, and the last of it. */
	private final List<UUID> shared = new ArrayList<>();

	private UUID sharedEpisode;

	private final UUID plan = UUID.randomUUID();

	/** Whether the child speaks, and the parents among themselves. */
	private boolean spoken = true;

	private boolean everyTheme;

	private long combinations;

	/** What each word is to each coach, on every page and in every search. */
	@Test
	void showsNoCoachWhatTheyMayNotSee() {
		write(State.values());
		Set<String> leaks = new LinkedHashSet<>();
		for (Coach coach : Coach.values()) {
			Map<String, String> pages = pages(coach);
			leaks.addAll(leaks(coach, coach, pages));
			if (coach == Coach.ALL) {
				seesALeak(pages);
			}
			Set<String> missing = allowed(coach);
			missing.removeAll(found(pages));
			assertThat(missing.stream().map(this.canaries::get)).as("what %s cannot read", coach).isEmpty();
			leaks.addAll(searches(coach));
			leaks.addAll(lettersOfOthers(coach, pages));
		}
		System.out.println("Looked for a leak in " + this.combinations + " combinations of " + Coach.values().length
				+ " coaches, " + this.canaries.size() + " words and what a coach can open");
		assertThat(this.combinations).isGreaterThan(10_000);
		assertThat(leaks).isEmpty();
	}

	/** Were there a leak, it would be seen: the same eyes, with a narrower rule. */
	private void seesALeak(Map<String, String> all) {
		assertThat(leaks(Coach.ALL, Coach.PARENTS, all)).anyMatch((leak) -> leak.contains(Field.CHILD_SAID.name()));
		assertThat(leaks(Coach.ALL, Coach.PATTERN, all)).anyMatch((leak) -> leak.contains(Field.TITLE.name()))
			.anyMatch((leak) -> leak.contains(Field.WIN.name()))
			.anyMatch((leak) -> leak.contains(Field.FAMILY_GOAL.name()))
			.anyMatch((leak) -> leak.contains(Field.GOAL_NOTE.name()));
		assertThat(leaks(Coach.ALL, Coach.WITHDRAWN, all)).anyMatch((leak) -> leak.contains(Field.WHAT_I_DID.name()));
	}

	/**
	 * What is kept back changes nothing that a coach can see: no count, no page, no
	 * theme, no order. Everything is looked at before and after it is written.
	 */
	@Test
	void changesNothingByWhatIsKeptBack() {
		this.everyTheme = true;
		this.spoken = false;
		write(State.SHARED);
		this.spoken = true;
		Coach.good().forEach(this::pages);
		Map<Coach, Map<String, String>> before = new EnumMap<>(Coach.class);
		Coach.good().forEach((coach) -> before.put(coach, pages(coach)));
		Set<UUID> known = Set.copyOf(this.episodes);
		for (State state : State.values()) {
			if (state != State.SHARED) {
				entries(Whose.MIA, state);
			}
			entries(Whose.BEN, state);
			entries(Whose.ARI, state);
		}
		thread(State.HELD_BACK, this.episodes.stream().filter((episode) -> !known.contains(episode)).toList());
		think(this.sharedEpisode, "quiet",
				new Thought(Voice.PARENT, "I was sad and furious, and I waited.", true, true, true, true));
		this.episodes.retainAll(known);
		same(Coach.ALL, before.get(Coach.ALL));
		think(this.sharedEpisode, "own",
				new Thought(Voice.CHILD, "I was afraid to fail. Next time I will pack it myself.", true, true, true));
		for (Coach coach : List.of(Coach.PARENTS, Coach.PATTERN, Coach.NARROWED)) {
			assertThat(withoutThemes(pages(coach))).as(coach.name()).isEqualTo(withoutThemes(before.get(coach)));
		}
		assertThat(pages(Coach.ALL)).isNotEqualTo(before.get(Coach.ALL));
	}

	/**
	 * The tagger reads an episode as a whole, so what a child said may change which
	 * themes it finds in the sentences beside it, and those are shared.
	 */
	private static Map<String, String> withoutThemes(Map<String, String> pages) {
		Map<String, String> plain = new TreeMap<>();
		pages.forEach((address, page) -> {
			Document document = Jsoup.parse(page);
			document.select(".themes, .lights, .reading > p.muted").remove();
			if (!address.contains("theme=")) {
				plain.put(address, document.text());
			}
		});
		return plain;
	}

	private void same(Coach coach, Map<String, String> before) {
		Map<String, String> after = pages(coach);
		assertThat(after.keySet()).isEqualTo(before.keySet());
		after.forEach((address, page) -> assertThat(page).as(coach + " " + address).isEqualTo(before.get(address)));
	}

	private void write(State... states) {
		this.jana = account(Role.PARENT, "Jana");
		Family founded = this.household.found(this.jana, "The Novaks", ZoneId.of("Europe/Prague"));
		for (Whose whose : Whose.values()) {
			this.children.put(whose,
					this.household
						.add(founded, (whose == Whose.MIA) ? "Mia" : word(whose, State.SHARED, Field.NICKNAME), 2017,
								word(whose, State.SHARED, Field.NEEDS), Colour.FERN)
						.id());
		}
		this.family = this.household.of(this.jana.id()).orElseThrow();
		this.jdbc
			.sql("insert into plan_card (id, version, family_id, child_id, holder, if_text, then_text, calm_plan,"
					+ " created_at) values (?, 0, ?, ?, 'CHILD', ?, 'Then', '', ?)")
			.params(this.plan, this.family.id(), this.children.get(Whose.MIA), "If", utc(FROM.minusSeconds(1)))
			.update();
		for (State state : states) {
			for (Whose whose : (states.length == 1) ? List.of(Whose.MIA) : List.of(Whose.values())) {
				entries(whose, state);
			}
		}
		for (int i = 0; i < 2 * ENOUGH_TO_DRAW; i++) {
			entries(Whose.MIA, State.SHARED);
		}
		List<UUID> rest = new ArrayList<>(this.episodes);
		List<UUID> open = this.shared.subList(0, ENOUGH_TO_DRAW);
		thread(State.SHARED, open);
		rest.removeAll(open);
		List<UUID> thrownAway = Stream
			.concat(this.shared.subList(ENOUGH_TO_DRAW, ENOUGH_TO_DRAW + 2).stream(),
					Stream.ofNullable(this.remarked.get(State.TRASH)))
			.toList();
		thread(State.TRASH, thrownAway);
		rest.removeAll(thrownAway);
		thread(State.HELD_BACK, rest);
		this.jdbc.sql("update child set archived_at = ? where id = ?")
			.params(utc(NOW), this.children.get(Whose.ARI))
			.update();
		for (Coach coach : Coach.values()) {
			Account account = account((coach == Coach.PARENT) ? Role.PARENT : Role.COACH, coach.name());
			this.coaches.put(coach, new SignedIn(account.id(), account.email(), account.role(), 0, ""));
			coach.terms.forEach((terms) -> this.agreements.agree(this.family, this.jana.id(), account,
					new Reader.Share(Map.of(this.children.get(Whose.MIA), FROM, this.children.get(Whose.ARI), FROM),
							terms.contains("child"), terms.contains("words")),
					NOW.plus(Duration.ofDays(1))));
			if (List.of(Coach.ALL, Coach.EXPIRED, Coach.WITHDRAWN).contains(coach)) {
				this.measures.write(this.agreements.between(account.id(), this.family.id()).orElseThrow(),
						UUID.randomUUID(), this.children.get(Whose.MIA),
						word(Whose.MIA, State.SHARED, (coach == Coach.ALL) ? Field.MEASURE : Field.MEASURE_BEFORE),
						LocalDate.of(2020, 1, 1), BigDecimal.ONE);
			}
			if (coach == Coach.EXPIRED) {
				this.jdbc.sql("update consent set expires_at = ? where coach_id = ?")
					.params(utc(NOW.minusSeconds(1)), account.id())
					.update();
			}
			if (coach == Coach.WITHDRAWN) {
				this.jdbc.sql("update consent set ended_at = ? where coach_id = ?")
					.params(utc(NOW.minusSeconds(1)), account.id())
					.update();
			}
			if (coach == Coach.ELSEWHERE) {
				Account other = account(Role.PARENT, "Lea");
				Family theirs = this.household.found(other, "Elsewhere", ZoneId.of("UTC"));
				UUID child = this.household.add(theirs, "Tim", 2018, "", Colour.PLUM).id();
				theirs = this.household.of(other.id()).orElseThrow();
				this.agreements.agree(theirs, other.id(), account,
						new Reader.Share(Map.of(child, Instant.EPOCH), true, true), NOW.plus(Duration.ofDays(1)));
			}
			if (account.role() == Role.COACH) {
				this.remarked.forEach((state, episode) -> remark(coach, state, episode));
				letters(coach);
			}
		}
	}

	/** What a coach wrote on an episode while it was there for them, and the answer. */
	private void remark(Coach coach, State state, UUID episode) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into remark (id, version, family_id, episode_id, coach_id, coach_name, text, written_at)"
					+ " values (?, 0, ?, ?, ?, 'Somebody', ?, ?)")
			.params(id, this.family.id(), episode, this.coaches.get(coach).id(), letter(coach, state, Letter.REMARK),
					utc(NOW))
			.update();
		this.jdbc.sql("insert into remark_answer (remark_id, id, author_id, text, written_at) values (?, ?, ?, ?, ?)")
			.params(id, UUID.randomUUID(), this.jana.id(), letter(coach, state, Letter.ANSWER), utc(NOW))
			.update();
	}

	/** Notes on a session, with a plan for each child, and a note that is the coach's. */
	private void letters(Coach coach) {
		for (Whose whose : Whose.values()) {
			boolean mia = whose == Whose.MIA;
			State state = mia ? State.SHARED : State.HELD_BACK;
			this.jdbc
				.sql("""
						insert into session_note (id, version, family_id, coach_id, coach_name, session_day, text, written_at,
						child_id, holder, if_text, then_text, calm_plan, declined_at, decline_line, homework, due_day, outcome,
						outcome_line, answered_at)
						values (?, 0, ?, ?, 'Somebody', ?, ?, ?, ?, 'ADULT', ?, ?, ?, ?, ?, ?, ?, 'DONE', ?, ?)""")
				.params(UUID.randomUUID(), this.family.id(), this.coaches.get(coach).id(), LocalDate.of(2026, 3, 1),
						mia ? letter(coach, State.SHARED, Letter.SESSION) : "", utc(NOW), this.children.get(whose),
						letter(coach, state, Letter.PLAN), letter(coach, state, Letter.PLAN),
						letter(coach, state, Letter.PLAN), utc(NOW), letter(coach, state, Letter.DECLINE),
						mia ? letter(coach, State.SHARED, Letter.HOMEWORK) : "", mia ? LocalDate.of(2026, 3, 8) : null,
						mia ? letter(coach, State.SHARED, Letter.OUTCOME) : "", utc(NOW))
				.update();
		}
		this.jdbc
			.sql("insert into case_note (id, version, coach_id, family_id, alias, text, written_at)"
					+ " values (?, 0, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), this.coaches.get(coach).id(), this.family.id(),
					letter(coach, State.SHARED, Letter.ALIAS), letter(coach, State.SHARED, Letter.NOTE), utc(NOW))
			.update();
	}

	private void entries(Whose whose, State state) {
		UUID child = this.children.get(whose);
		Instant day = (state == State.BEFORE) ? FROM.minusSeconds(1) : FROM.plusSeconds(60L * (1 + state.ordinal()));
		Story story = new Story(Situation.FORGOT, Step.WAITED, false, null, null, 2, 3, null, false,
				"About " + word(whose, state, Field.TITLE), says(whose, state, Field.WHAT_HAPPENED),
				says(whose, state, Field.WHAT_I_DID), says(whose, state, Field.WHAT_CAME_OF_IT), day, false,
				(state == State.ONLY_ME) ? Privacy.ONLY_ME : Privacy.FAMILY);
		List<Telling.Later> thoughts = new ArrayList<>();
		thoughts.add(later(says(whose, state, Field.PARENT_SAID), Voice.PARENT, false));
		if (this.spoken) {
			thoughts.add(later(says(whose, state, Field.CHILD_SAID), Voice.CHILD, false));
			thoughts.add(later(says(whose, state, Field.PARENT_QUIETLY), Voice.PARENT, true));
			thoughts.add(later(says(whose, state, Field.CHILD_QUIETLY), Voice.CHILD, true));
		}
		UUID episode = this.journal
			.bringIn(this.family, List.of(new Telling(this.jana.id(), child, story, day, null, thoughts)),
					this.everyTheme ? this.tagger : UNREAD)
			.get(0);
		this.episodes.add(episode);
		if (whose == Whose.MIA) {
			this.remarked.put(state, episode);
			this.coaches.keySet()
				.stream()
				.filter((coach) -> coach != Coach.PARENT)
				.forEach((coach) -> remark(coach, state, episode));
		}
		if (whose == Whose.MIA && state == State.SHARED) {
			this.sharedEpisode = episode;
			this.shared.add(episode);
		}
		this.jdbc
			.sql("insert into plan_chance (plan_id, episode_id, family_id, outcome, answered_at)"
					+ " values (?, ?, ?, 'FIRED', ?)")
			.params(this.plan, episode, this.family.id(), utc(NOW))
			.update();
		if (state == State.HELD_BACK) {
			this.journal.share(this.family, this.jana.id(), episode, Sharing.HELD_BACK);
		}
		if (state == State.ONLY_ME || state == State.HELD_BACK) {
			return;
		}
		if (this.canaries.values()
			.stream()
			.noneMatch(
					(canary) -> canary.whose() == whose && canary.state() == state && canary.field() == Field.PLAN)) {
			meant(whose, state, day);
		}
		UUID win = this.journal
			.win(this.family, this.jana.id(), child, null, says(whose, state, Field.WIN), new Moment(day, false))
			.id();
		if (state == State.TRASH) {
			List.of("mistake_episode", "win")
				.forEach((table) -> this.jdbc.sql("update " + table + " set deleted_at = ? where id in (?, ?)")
					.params(utc(NOW), episode, win)
					.update());
		}
	}

	/**
	 * What is meant to be different, once for each child and state, as only the last plan
	 * is on the brief: a goal, a plan. What is in the trash was taken back.
	 */
	private void meant(Whose whose, State state, Instant day) {
		UUID child = this.children.get(whose);
		boolean gone = state == State.TRASH;
		if (!gone) {
			UUID goal = this.goals.set(this.family, this.jana.id(), child, null, says(whose, state, Field.GOAL), day);
			this.goals.rate(this.family, this.jana.id(), goal, UUID.randomUUID(), 3,
					says(whose, state, Field.GOAL_NOTE), day);
			UUID rating = UUID.randomUUID();
			this.goals.rate(this.family, this.jana.id(), goal, rating, 7, says(whose, State.TRASH, Field.GOAL_NOTE),
					day);
			this.jdbc.sql("update goal_rating set taken_back = true where id = ?").param(rating).update();
		}
		if (whose == Whose.MIA && !gone) {
			this.goals.set(this.family, this.jana.id(), null, null, says(whose, state, Field.FAMILY_GOAL), day);
		}
		this.plans.bringIn(this.family, this.jana.id(), child,
				new PlanCard.Words(Holder.ADULT, null, says(whose, state, Field.PLAN), "I wait", ""), day,
				gone ? NOW : null, Map.of());
	}

	/** Puts episodes on a thread that has its name from an entry in some state. */
	private UUID thread(State state, List<UUID> all) {
		UUID thread = UUID.randomUUID();
		this.jdbc
			.sql("insert into episode_thread (id, version, family_id, child_id, name, created_at)"
					+ " values (?, 0, ?, ?, ?, ?)")
			.params(thread, this.family.id(), this.children.get(Whose.MIA), word(Whose.MIA, state, Field.THREAD),
					utc(NOW))
			.update();
		all.forEach((episode) -> belongs(episode, thread));
		return thread;
	}

	private void belongs(UUID episode, UUID thread) {
		this.jdbc.sql("insert into thread_episode (episode_id, thread_id, family_id) values (?, ?, ?)")
			.params(episode, thread, this.family.id())
			.update();
		this.jdbc
			.sql("insert into again_answer (episode_id, family_id, answer, answered_at, asked)"
					+ " values (?, ?, 'NOT_AGAIN', ?, 1)")
			.params(episode, this.family.id(), utc(NOW))
			.update();
	}

	private Telling.Later later(String text, Voice voice, boolean familyOnly) {
		return new Telling.Later(this.jana.id(), new Thought(voice, text, false, false, false, familyOnly), NOW);
	}

	private void think(UUID episode, String text, Thought thought) {
		this.journal.reflect(this.family, this.jana.id(), episode,
				new Thought(thought.voice(), thought.text().isEmpty() ? text : thought.text(), thought.feelingNamed(),
						thought.planMade(), thought.together(), thought.familyOnly()));
	}

	private String says(Whose whose, State state, Field field) {
		return "It was " + word(whose, state, field) + " again.";
	}

	private String word(Whose whose, State state, Field field) {
		Canary canary = new Canary(word(), whose, state, field);
		this.canaries.put(canary.word(), canary);
		return canary.word();
	}

	private String letter(Coach coach, State state, Letter letter) {
		String word = word();
		this.letters.put(word, new Written(coach, state, letter));
		return word;
	}

	private String word() {
		StringBuilder word = new StringBuilder("qz");
		for (int rest = this.canaries.size() + this.letters.size() + 1000; rest > 0; rest /= 10) {
			word.append("bcdfghjkmp".charAt(rest % 10));
		}
		return word.append("x").toString();
	}

	/** Everything that Spring can answer a coach with, by address. */
	private Map<String, String> pages(Coach coach) {
		Map<String, String> pages = new TreeMap<>();
		Set<String> tried = new LinkedHashSet<>();
		this.mapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues().forEach((pattern) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			boolean theirs = pattern.startsWith("/coach");
			if ((methods.isEmpty() || methods.contains(RequestMethod.GET)) && (theirs || coach == Coach.ALL)) {
				addresses(pattern).forEach((address) -> {
					if (tried.add(address)) {
						open(coach, HttpMethod.GET, address, pages);
					}
				});
			}
			if (methods.contains(RequestMethod.POST) && theirs && pattern.contains("{id}")) {
				addresses(pattern).stream()
					.filter((address) -> !address.contains("?"))
					.filter((address) -> !address.endsWith("/take-back"))
					.forEach((address) -> open(coach, HttpMethod.POST, address, pages));
			}
		}));
		assertThat(tried).anyMatch((address) -> address.contains("/coach/episodes/"))
			.anyMatch((address) -> address.contains("/coach/families/"));
		return pages;
	}

	private List<String> addresses(String pattern) {
		List<String> addresses = new ArrayList<>();
		if (pattern.startsWith("/coach/families/")) {
			String path = UriComponentsBuilder.fromPath(pattern).buildAndExpand(places(null)).toUriString();
			addresses.add(path);
			if (this.everyTheme) {
				List.of(Theme.values()).forEach((theme) -> addresses.add(path + "?theme=" + theme));
			}
			this.children.values().forEach((child) -> addresses.add(path + "?child=" + child));
			addresses.addAll(List.of(path + "?situation=FORGOT", path + "?situation=OTHER", path + "?from=2000-01-01",
					path + "?to=2000-01-01", path + "?q=again", path + "?q=again&theme=CONSEQUENCES",
					path + "?from=nonsense", path + "?span=ALL", path + "?span=all",
					path + "?span=year&child=" + this.children.get(Whose.MIA),
					path + "?after=" + FROM.getEpochSecond() + ".0." + new UUID(7, 7)));
		}
		else if (pattern.startsWith("/coach/episodes/")) {
			this.episodes.forEach((episode) -> addresses
				.add(UriComponentsBuilder.fromPath(pattern).buildAndExpand(places(episode)).toUriString()));
		}
		else if (pattern.contains("{")) {
			addresses.add(pattern.replace("{secret}", "none").replaceAll("\\{\\w+}", this.sharedEpisode.toString()));
		}
		else {
			addresses.add(pattern);
		}
		return addresses;
	}

	/** What stands for the parts of a path; a path with another part fails here. */
	private Map<String, Object> places(UUID episode) {
		return Map.of("id", (episode != null) ? episode : this.family.id(), "reflectionId", UUID.randomUUID(), "secret",
				"none", "noteId", UUID.randomUUID(), "remarkId", UUID.randomUUID(), "measureId", UUID.randomUUID());
	}

	private void open(Coach coach, HttpMethod method, String address, Map<String, String> pages) {
		MockHttpServletResponse answer = send(coach, method, address);
		String body = text(answer);
		this.combinations += this.canaries.size();
		if (!coach.reads() && address.matches("/coach/(families|episodes)/.*")
				&& (address.contains(this.family.id().toString())
						|| this.episodes.stream().anyMatch((episode) -> address.contains(episode.toString())))) {
			assertThat(answer.getStatus()).as(coach + " " + address).isIn(403, 404);
		}
		if (!body.isEmpty()) {
			pages.put(method + " " + address, answer.getStatus() + "\n" + same(body));
		}
	}

	/**
	 * Without what is different every time: tokens of forms, and the time of an error.
	 */
	private static String same(String body) {
		return body.replaceAll("(?m)^.*(CreationDate|CreateDate|MetadataDate|dc:date|/ID \\[).*$", "")
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replaceAll("name=\"captureId\" value=\"[^\"]*\"", "")
			.replaceAll("\"(timestamp|token)\":\"[^\"]*\"", "");
	}

	private Set<String> leaks(Coach coach, Coach rule, Map<String, String> pages) {
		Set<String> leaks = new LinkedHashSet<>();
		Set<String> allowed = allowed(rule);
		pages.forEach((address, page) -> this.canaries.values()
			.stream()
			.filter((canary) -> !allowed.contains(canary.word()) && page.contains(canary.word()))
			.forEach((canary) -> leaks.add(coach + " reads " + canary + " at " + address)));
		return leaks;
	}

	/**
	 * What coaches and the family wrote to each other: to the coach it belongs to while
	 * the episode or the child is there for them, the coach's own notes always, and
	 * nothing of it to anybody else, whatever is searched for.
	 */
	private Set<String> lettersOfOthers(Coach coach, Map<String, String> pages) {
		Set<String> leaks = new LinkedHashSet<>();
		this.letters.forEach((word, written) -> {
			boolean own = written.letter() == Letter.NOTE || written.letter() == Letter.ALIAS;
			boolean theirs = written.coach() == coach && (own || (coach.reads() && written.state() == State.SHARED));
			List<String> found = pages.entrySet()
				.stream()
				.filter((page) -> page.getValue().contains(word))
				.map(Map.Entry::getKey)
				.toList();
			this.combinations += pages.size();
			if (!theirs) {
				found.forEach((address) -> leaks.add(coach + " reads " + written + " at " + address));
			}
			else {
				assertThat(found).as("where %s reads %s", coach, written).isNotEmpty();
				if (own) {
					assertThat(found).allMatch((address) -> address.contains("/coach/notes")
							|| (coach.reads() && address.contains("/coach/families/")));
				}
			}
		});
		return leaks;
	}

	private Set<String> found(Map<String, String> pages) {
		Set<String> found = new LinkedHashSet<>();
		pages.values().forEach((page) -> this.canaries.keySet().stream().filter(page::contains).forEach(found::add));
		return found;
	}

	/** Searches for each word, as a coach who has guessed it. */
	private Set<String> searches(Coach coach) {
		Set<String> leaks = new LinkedHashSet<>();
		Set<String> allowed = allowed(coach);
		String path = "/coach/families/" + this.family.id() + "?q=";
		String nothing = same(text(send(coach, HttpMethod.GET, path + NOWHERE)));
		String nothingMore = same(text(send(coach, HttpMethod.GET, path + "again+" + NOWHERE)));
		for (Canary canary : coach.reads() ? this.canaries.values() : List.<Canary>of()) {
			boolean near = canary.whose() == Whose.MIA && canary.state() == State.SHARED;
			if (!near && (coach == Coach.PATTERN || coach == Coach.NARROWED)) {
				continue;
			}
			this.combinations += near ? 2 : 1;
			String one = same(text(send(coach, HttpMethod.GET, path + canary.word())));
			String two = near ? same(text(send(coach, HttpMethod.GET, path + "again+" + canary.word()))) : nothingMore;
			if (!allowed.contains(canary.word())) {
				if (!one.replace(canary.word(), NOWHERE).equals(nothing)
						|| !two.replace(canary.word(), NOWHERE).equals(nothingMore)) {
					leaks.add(coach + " finds " + canary);
				}
			}
			else if (canary.field().ordinal() < Field.WIN.ordinal()) {
				assertThat(Jsoup.parse(one).select("article.entry")).as(coach + " finds " + canary).hasSize(1);
			}
		}
		return leaks;
	}

	private Set<String> allowed(Coach coach) {
		Set<String> allowed = new LinkedHashSet<>();
		this.canaries.values()
			.stream()
			.filter((canary) -> canary.whose() == Whose.MIA && canary.state() == State.SHARED)
			.filter((canary) -> switch (canary.field()) {
				case NEEDS, NICKNAME, PARENT_QUIETLY, CHILD_QUIETLY, MEASURE_BEFORE -> false;
				case CHILD_SAID, MEASURE -> coach == Coach.ALL;
				default -> coach == Coach.ALL || coach == Coach.PARENTS;
			})
			.forEach((canary) -> allowed.add(canary.word()));
		return allowed;
	}

	private MockHttpServletResponse send(Coach coach, HttpMethod method, String address) {
		MockHttpServletRequestBuilder builder = request(method, java.net.URI.create(address))
			.with(user(this.coaches.get(coach)));
		if (method == HttpMethod.POST) {
			builder.with(LeakTests::token).param("nextSession", "nonsense").param("alias", "").param("text", "");
		}
		try {
			return this.mvc.perform(builder).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new AssertionError(address + " failed", ex);
		}
	}

	private static String text(MockHttpServletResponse answer) {
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static MockHttpServletRequest token(MockHttpServletRequest request) {
		String token = "a token";
		byte[] masked = new byte[token.length() * 2];
		System.arraycopy(token.getBytes(StandardCharsets.UTF_8), 0, masked, token.length(), token.length());
		request.setCookies(new Cookie("XSRF-TOKEN", token));
		request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
		return request;
	}

	private Account account(Role role, String name) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into account (id, version, email, name, password_hash, role, stamp, created_at)"
					+ " values (?, 0, ?, ?, 'none', ?, 0, ?)")
			.params(id, Browser.newEmail(), name, role.name(), utc(NOW))
			.update();
		return this.entities.find(Account.class, id);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** A word in its place. */
	private record Canary(String word, Whose whose, State state, Field field) {
	}

	/** A word of what somebody wrote to somebody. */
	private record Written(Coach coach, State state, Letter letter) {
	}

	/** What was written, by the coach, or by the family to the coach. */
	private enum Letter {

		REMARK, ANSWER, SESSION, PLAN, DECLINE, HOMEWORK, OUTCOME, NOTE, ALIAS

	}

	/** Which child. Ari is part of the consent, but the journal about Ari rests. */
	private enum Whose {

		MIA, BEN, ARI

	}

	/** What is the matter with an entry. */
	private enum State {

		SHARED, BEFORE, ONLY_ME, HELD_BACK, TRASH

	}

	/** Where the word stands. */
	private enum Field {

		NICKNAME, NEEDS, TITLE, WHAT_HAPPENED, WHAT_I_DID, WHAT_CAME_OF_IT, PARENT_SAID, CHILD_SAID, PARENT_QUIETLY,
		CHILD_QUIETLY, WIN, THREAD, GOAL, GOAL_NOTE, FAMILY_GOAL, PLAN, MEASURE, MEASURE_BEFORE

	}

	/** Who reads, with what was agreed with them, the last of it being good. */
	private enum Coach {

		ALL("words child"), PARENTS("words"), PATTERN(""), NARROWED("words child", ""), EXPIRED("words child"),
		WITHDRAWN("words child"), ELSEWHERE(), STRANGER(), PARENT();

		private final List<String> terms;

		Coach(String... terms) {
			this.terms = List.of(terms);
		}

		boolean reads() {
			return good().contains(this);
		}

		static List<Coach> good() {
			return List.of(ALL, PARENTS, PATTERN, NARROWED);
		}

	}

}
