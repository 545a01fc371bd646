package firstattempt.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import firstattempt.account.Role;
import firstattempt.family.Colour;
import firstattempt.journal.Aftermath;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Journal;
import firstattempt.journal.Signs;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import firstattempt.theme.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole families straight into the tables, some thousand rows at a time. What it
 * writes follows from the seed and the day alone. Nothing is tagged: each sentence knows
 * the theme it shows.
 */
final class Filler {

	static final int AT_ONCE = 500;

	/** How far a word goes, as the table keeps it. */
	private static final int PATTERN = 0;

	private static final int WORDS = 1;

	private static final int CHILDS_WORDS = 2;

	private static final Duration SPAN = Duration.ofDays(3 * 365);

	private static final Instant FIRST_ID = Instant.parse("2020-01-01T00:00:00Z");

	private static final List<String> NICKNAMES = List.of("Mika", "Juno", "Ravi", "Ines", "Oskar", "Lulu", "Tomo",
			"Esme", "Bo", "Pia", "Milo", "Noor");

	private final Connection connection;

	private final long seed;

	private final String passwordHash;

	private final String taggerVersion;

	private final Instant now;

	private final Sentences sentences = Sentences.read();

	private final SplittableRandom chance;

	/** The families so far, with their children. */
	private final Map<UUID, List<UUID>> families = new LinkedHashMap<>();

	private long ids;

	private long rows;

	/**
	 * A filler.
	 * @param connection where to; is committed to
	 * @param seed what everything follows from
	 * @param passwordHash the hash of everybody's password
	 * @param taggerVersion the tagger that is said to have read the episodes, so that the
	 * app does not read them again
	 * @param clock tells the day that the journals end on
	 */
	Filler(Connection connection, long seed, String passwordHash, String taggerVersion, Clock clock) {
		this.connection = connection;
		this.seed = seed;
		this.passwordHash = passwordHash;
		this.taggerVersion = taggerVersion;
		this.now = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
		this.chance = new SplittableRandom(seed);
		this.ids = FIRST_ID.toEpochMilli() + this.chance.nextLong(Duration.ofDays(365).toMillis());
	}

	/**
	 * Who can sign in to a filled family.
	 * @param seed the seed
	 * @param family the number of the family, from 1
	 * @return an address
	 */
	static String email(long seed, int family) {
		return "parent." + family + "." + seed + "@filled.invalid";
	}

	/**
	 * The coach who can read the filled families.
	 * @param seed the seed
	 * @return an address
	 */
	static String coachEmail(long seed) {
		return "coach." + seed + "@filled.invalid";
	}

	long rows() {
		return this.rows;
	}

	/**
	 * Writes one family.
	 * @param number its number, from 1
	 * @param episodes how many episodes; half as many wins come with them
	 * @throws SQLException if the database does not take it
	 */
	void family(int number, int episodes) throws SQLException {
		UUID family = id();
		List<UUID> parents = List.of(id(), id());
		List<UUID> children = List.of(id(), id());
		Instant founded = this.now.minus(SPAN);
		this.families.put(family, children);
		try (Batches into = new Batches(this.connection)) {
			for (int i = 0; i < 2; i++) {
				into.add(Table.ACCOUNT, parents.get(i), 0,
						(i == 0) ? email(this.seed, number) : "second." + email(this.seed, number),
						(i == 0) ? "Robin" : "Sasha", this.passwordHash, Role.PARENT, 0, founded, null);
			}
			into.add(Table.FAMILY, family, 0, "Family " + number, "UTC", founded);
			for (UUID parent : parents) {
				into.add(Table.CAREGIVER, parent, 0, family, founded);
			}
			int first = below(NICKNAMES.size());
			for (int i = 0; i < 2; i++) {
				into.add(Table.CHILD, children.get(i), 0, family, NICKNAMES.get((first + i * 5) % NICKNAMES.size()),
						this.now.atOffset(ZoneOffset.UTC).getYear() - 7 - below(9), "",
						Colour.values()[(first + i) % Colour.values().length], founded, null);
			}
			for (int done = 0; done < episodes; done++) {
				Instant day = founded.plusSeconds(SPAN.toSeconds() * done / episodes + below(3600));
				episode(into, family, parents.get(below(2)), children.get(below(2)), day);
				if (below(2) == 0) {
					win(into, family, parents.get(below(2)), children.get(below(2)), day.plusSeconds(1800));
				}
				if (done % AT_ONCE == AT_ONCE - 1) {
					this.rows += into.write();
				}
			}
			this.rows += into.write();
		}
	}

	/**
	 * Writes a coach with whom all families so far share everything.
	 * @throws SQLException if the database does not take it
	 */
	void coach() throws SQLException {
		UUID coach = id();
		try (Batches into = new Batches(this.connection)) {
			into.add(Table.ACCOUNT, coach, 0, coachEmail(this.seed), "Kim", this.passwordHash, Role.COACH, 0,
					this.now.minus(SPAN), null);
			for (Map.Entry<UUID, List<UUID>> family : this.families.entrySet()) {
				UUID consent = id();
				into.add(Table.CONSENT, consent, 0, family.getKey(), coach, true, true, this.now, this.now.plus(SPAN),
						false);
				for (UUID child : family.getValue()) {
					into.add(Table.CONSENT_CHILD, consent, child, this.now.minus(SPAN).minus(SPAN));
				}
			}
			this.rows += into.write();
		}
	}

	private void episode(Batches into, UUID family, UUID author, UUID child, Instant day) throws SQLException {
		Situation situation = any(Situation.values());
		Step step = any(Step.values());
		Aftermath aftermath = any(Aftermath.values());
		UUID id = id();
		Marks marks = new Marks(id);
		String title = marks.text("title", "title", situation.name(), 1);
		String happened = marks.text("whatHappened", "happened", situation.name(), 1 + below(2));
		String did = (below(3) > 0) ? marks.text("whatIDid", "did", step.name(), 1) : "";
		String came = (below(2) > 0) ? marks.text("whatCameOfIt", "came", aftermath.name(), 1) : "";
		Instant written = day.plusSeconds(600);
		List<Object[]> reflections = new ArrayList<>();
		Signs talked = new Signs(0);
		for (int i = below(7) / 3; i > 0; i--) {
			UUID reflection = id();
			Voice voice = any(Voice.values());
			String text = marks.text(reflection.toString(), "said", voice.name(), 1);
			boolean feeling = below(3) == 0;
			boolean plan = below(3) == 0;
			boolean together = below(4) == 0;
			talked = talked.and(feeling, plan, together);
			reflections.add(new Object[] { reflection, 0, id, author, voice, text, feeling, plan, together,
					written.plus(Duration.ofDays(1 + below(30))) });
		}
		int signs = talked.bits() | Signs.of(marks.themes, marks.stance()).bits();
		into.add(Table.EPISODE, id, 0, family, child, author, id(), situation, step, below(12) == 0, aftermath,
				any(CarriedBy.values()), below(5), below(5), (below(3) == 0) ? any(UpsetLasted.values()) : null,
				below(10) == 0, title, happened, did, came, day, false, (below(40) == 0) ? "ONLY_ME" : "FAMILY", 0,
				written, null, marks.stance(), signs, signs, signs, this.taggerVersion);
		for (Object[] reflection : reflections) {
			into.add(Table.REFLECTION, reflection);
		}
		for (Theme theme : marks.themes) {
			into.add(Table.THEME, id, theme);
			if (below(50) == 0) {
				into.add(Table.CORRECTION, id, theme, "CHOSEN");
			}
		}
		for (Object[] mark : marks.rows) {
			into.add(Table.EVIDENCE, mark);
		}
		marks.themes.forEach((theme) -> marks.words.put(Journal.term(theme), PATTERN));
		marks.words.put(Journal.term(situation), PATTERN);
		words(into, id, family, day, marks.words);
	}

	private void win(Batches into, UUID family, UUID author, UUID child, Instant day) throws SQLException {
		UUID id = id();
		Sentences.Sentence sentence = this.sentences.one("win", "-", this::below);
		into.add(Table.WIN, id, 0, family, child, author, sentence.text(), day, false, day, null);
		Map<String, Integer> words = new LinkedHashMap<>();
		sentence.words().forEach((word) -> words.put(word, WORDS));
		words(into, id, family, day, words);
	}

	private static void words(Batches into, UUID entry, UUID family, Instant day, Map<String, Integer> words)
			throws SQLException {
		for (Map.Entry<String, Integer> word : words.entrySet()) {
			into.add(Table.WORD, entry, word.getKey(), family, day, word.getValue());
		}
	}

	private int below(int bound) {
		return this.chance.nextInt(bound);
	}

	private <T> T any(T[] choice) {
		return choice[below(choice.length)];
	}

	/** Ids are ordered by time, as those of the app are. */
	private UUID id() {
		long time = this.ids++;
		long high = (time << 16) | 0x7000 | below(1 << 12);
		return new UUID(high, (this.chance.nextLong() >>> 2) | Long.MIN_VALUE);
	}

	/** The texts of one episode, with what they show and the words they are made of. */
	private final class Marks {

		private final UUID episode;

		private final Set<Theme> themes = EnumSet.noneOf(Theme.class);

		private final List<Object[]> rows = new ArrayList<>();

		private final Map<String, Integer> words = new LinkedHashMap<>();

		Marks(UUID episode) {
			this.episode = episode;
		}

		String text(String passage, String part, String answer, int sentences) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < sentences; i++) {
				Sentences.Sentence next = Filler.this.sentences.one(part, answer, Filler.this::below);
				text.append(text.isEmpty() ? "" : " ");
				Theme theme = next.theme();
				if (theme != null) {
					this.themes.add(theme);
					this.rows.add(new Object[] { this.episode, this.rows.size(), theme, passage, text.length(),
							text.length() + next.text().length(), null });
				}
				text.append(next.text());
				int reach = answer.equals(Voice.CHILD.name()) ? CHILDS_WORDS : WORDS;
				next.words().forEach((word) -> this.words.merge(word, reach, Math::min));
			}
			return text.toString();
		}

		@Nullable Stance stance() {
			return this.themes.contains(Theme.RESPONSIBILITY_VS_BLAME) ? Stance.RESPONSIBILITY : null;
		}

	}

	/** The tables in the order in which they are written. */
	private enum Table {

		ACCOUNT("account", "id, version, email, name, password_hash, role, stamp, created_at, expires_at"),
		FAMILY("family", "id, version, name, time_zone, founded_at"),
		CAREGIVER("caregiver", "account_id, version, family_id, joined_at"),
		CHILD("child", "id, version, family_id, nickname, birth_year, needs, colour, created_at, archived_at"),
		EPISODE("mistake_episode", """
				id, version, family_id, child_id, author_id, capture_id, situation, step, good_reason, aftermath,
				carried_by, upset, urge, upset_lasted, another_adult_pressed, title, what_happened, what_i_did,
				what_came_of_it, occurred_at, day_only, privacy, revision, created_at, deleted_at, stance,
				signs, signs_of_words, signs_of_childs_words, tagger_version"""), REFLECTION("reflection", """
				id, version, episode_id, author_id, voice, text, feeling_named, plan_made, together,
				created_at"""), THEME("episode_theme", "episode_id, theme"),
		CORRECTION("theme_correction", "episode_id, theme, correction"),
		EVIDENCE("episode_evidence", "episode_id, place, theme, passage, starts_at, ends_at, answer"), WIN("win", """
				id, version, family_id, child_id, author_id, text, occurred_at, day_only, created_at,
				deleted_at"""), WORD("entry_word", "entry_id, word, family_id, occurred_at, reach"),
		CONSENT("consent", "id, version, family_id, coach_id, words, childs_words, given_at, expires_at, replaced"),
		CONSENT_CHILD("consent_child", "consent_id, child_id, shared_from");

		private final String sql;

		Table(String name, String columns) {
			String gaps = columns.replaceAll("\\w+", "?");
			this.sql = "insert into " + name + " (" + columns + ") values (" + gaps + ")";
		}

	}

	/** Rows on their way, written together and in the order of their tables. */
	private static final class Batches implements AutoCloseable {

		private final Connection connection;

		private final List<PreparedStatement> statements = new ArrayList<>();

		private int waiting;

		Batches(Connection connection) throws SQLException {
			this.connection = connection;
			for (Table table : Table.values()) {
				this.statements.add(connection.prepareStatement(table.sql));
			}
		}

		void add(Table table, @Nullable Object... values) throws SQLException {
			PreparedStatement statement = this.statements.get(table.ordinal());
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, plain(values[i]));
			}
			statement.addBatch();
			this.waiting++;
		}

		private static @Nullable Object plain(@Nullable Object value) {
			if (value instanceof Enum<?> answer) {
				return answer.name();
			}
			return (value instanceof Instant moment) ? moment.atOffset(ZoneOffset.UTC) : value;
		}

		int write() throws SQLException {
			for (Statement statement : this.statements) {
				statement.executeBatch();
			}
			this.connection.commit();
			int written = this.waiting;
			this.waiting = 0;
			return written;
		}

		@Override
		public void close() throws SQLException {
			for (Statement statement : this.statements) {
				statement.close();
			}
		}

	}

}
