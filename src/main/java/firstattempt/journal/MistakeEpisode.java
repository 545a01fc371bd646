package firstattempt.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.theme.Answer;
import firstattempt.theme.Passage;
import firstattempt.theme.Reading;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;
import firstattempt.theme.Voice;
import firstattempt.web.NotFound;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * One slip: when, what happened, what the adult did, what came of it, and what was
 * thought of it since. The tagger finds its themes at every change; the parent decides on
 * them.
 */
@Entity
public class MistakeEpisode {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID familyId;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Child child;

	private @Nullable UUID authorId;

	private @Nullable UUID captureId;

	private @Nullable UUID begunFrom;

	@Enumerated(EnumType.STRING)
	private Sharing sharing = Sharing.AS_AGREED;

	@Embedded
	private Story story;

	/** Counts the author's revisions; what comes to an episode otherwise does not. */
	private int revision;

	private Instant createdAt;

	private @Nullable Instant deletedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Stance stance;

	@Enumerated(EnumType.STRING)
	private @Nullable Stance stanceOfWords;

	@Enumerated(EnumType.STRING)
	private @Nullable Stance stanceOfChildsWords;

	private int signs;

	private int signsOfWords;

	private int signsOfChildsWords;

	private String taggerVersion = "";

	@OneToMany(mappedBy = "episode", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@OrderBy("createdAt, id")
	private List<Reflection> reflections = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "episode_theme", joinColumns = @JoinColumn(name = "episode_id"))
	@Column(name = "theme")
	@Enumerated(EnumType.STRING)
	private Set<Theme> themes = EnumSet.noneOf(Theme.class);

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "episode_evidence", joinColumns = @JoinColumn(name = "episode_id"))
	@OrderColumn(name = "place")
	private List<Mark> evidence = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "theme_correction", joinColumns = @JoinColumn(name = "episode_id"))
	@MapKeyColumn(name = "theme")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "correction")
	@Enumerated(EnumType.STRING)
	private Map<Theme, Correction> corrections = new EnumMap<>(Theme.class);

	@SuppressWarnings("NullAway.Init")
	protected MistakeEpisode() {
	}

	MistakeEpisode(Family family, Child child, UUID authorId, @Nullable UUID captureId, @Nullable UUID begunFrom,
			Story story, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.familyId = family.id();
		this.child = child;
		this.authorId = authorId;
		this.captureId = captureId;
		this.begunFrom = begunFrom;
		this.story = story;
		this.createdAt = now;
	}

	public UUID id() {
		return this.id;
	}

	UUID familyId() {
		return this.familyId;
	}

	public Child child() {
		return this.child;
	}

	public @Nullable UUID authorId() {
		return this.authorId;
	}

	/**
	 * What was written before it happened.
	 * @return its id, or null
	 */
	public @Nullable UUID begunFrom() {
		return this.begunFrom;
	}

	/**
	 * What coaches are to do with it.
	 * @return as agreed, unless the family said otherwise
	 */
	public Sharing sharing() {
		return this.sharing;
	}

	public Story story() {
		return this.story;
	}

	public int revision() {
		return this.revision;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public boolean deleted() {
		return this.deletedAt != null;
	}

	public @Nullable Instant deletedAt() {
		return this.deletedAt;
	}

	public @Nullable Stance stance() {
		return this.themes.contains(Theme.RESPONSIBILITY_VS_BLAME) ? this.stance : null;
	}

	/**
	 * The thoughts on this episode, in the order in which they were written.
	 * @return the reflections
	 */
	public List<Reflection> reflections() {
		return List.copyOf(this.reflections);
	}

	/**
	 * The themes as the parent left them: what the tagger found, without what was
	 * dismissed, and what was chosen besides.
	 * @return the themes, in their own order
	 */
	public List<Theme> themes() {
		return this.themes.stream().sorted().toList();
	}

	List<Mark> evidence() {
		return this.evidence.stream().filter((mark) -> this.themes.contains(mark.theme())).toList();
	}

	/**
	 * The sentences that show a theme.
	 * @param theme which
	 * @return the sentences in the order in which they were found; none where the theme
	 * was dismissed
	 */
	public List<Sentence> sentences(Theme theme) {
		Map<String, Passage> passages = new HashMap<>();
		passages().forEach((passage) -> passages.put(passage.key(), passage));
		return evidence().stream()
			.filter((mark) -> mark.theme() == theme && passages.containsKey(mark.passage()))
			.map((mark) -> Sentence.of(passages.get(mark.passage()), mark))
			.flatMap(Optional::stream)
			.toList();
	}

	/** What is left of it for a coach; never kept. */
	MistakeEpisode sharedAs(Reader.Share share) {
		MistakeEpisode left = new MistakeEpisode();
		left.id = this.id;
		left.familyId = this.familyId;
		left.child = this.child;
		left.authorId = this.authorId;
		left.sharing = this.sharing;
		left.story = this.story.sharedAs(share);
		left.revision = this.revision;
		left.createdAt = this.createdAt;
		left.taggerVersion = this.taggerVersion;
		this.reflections.stream()
			.filter(share::lets)
			.forEach((reflection) -> left.reflections.add(reflection.sharedAs(left, share)));
		this.themes.stream().filter((theme) -> within(share, reach(theme))).forEach(left.themes::add);
		evidence().stream()
			.filter((mark) -> within(share, mark.reach()) && (share.words() || mark.answer() != null))
			.forEach(left.evidence::add);
		this.corrections.forEach((theme, correction) -> {
			if (left.themes.contains(theme)) {
				left.corrections.put(theme, correction);
			}
		});
		left.stance = share.childsWords() ? this.stanceOfChildsWords : this.stanceOfWords;
		return left;
	}

	private static boolean within(Reader.Share share, Reader.Reach reach) {
		return reach.compareTo(share.reach()) <= 0;
	}

	/**
	 * How far a theme goes: as far as anything that shows it, and anywhere where the
	 * parent chose it without the tagger.
	 */
	private Reader.Reach reach(Theme theme) {
		return this.evidence.stream()
			.filter((mark) -> mark.theme() == theme)
			.map(Mark::reach)
			.min(Comparator.naturalOrder())
			.filter((reach) -> reach != Reader.Reach.WORDS)
			.orElse(Reader.Reach.PATTERN);
	}

	private static Reader.Reach reach(Reflection reflection) {
		if (reflection.familyOnly()) {
			return Reader.Reach.FAMILY;
		}
		return (reflection.voice() == Voice.CHILD) ? Reader.Reach.CHILDS_WORDS : Reader.Reach.WORDS;
	}

	private List<Reflection> reflections(Reader.Reach reach) {
		return this.reflections.stream().filter((reflection) -> reach(reflection).compareTo(reach) <= 0).toList();
	}

	/** All that search finds this episode by, with how far it goes. */
	Map<String, Reader.Reach> terms() {
		Map<String, Reader.Reach> terms = new LinkedHashMap<>();
		this.themes.forEach((theme) -> terms.put(SearchIndex.term(theme), reach(theme)));
		if (this.story.situation() != null) {
			terms.put(SearchIndex.term(this.story.situation()), Reader.Reach.PATTERN);
		}
		Map<String, Reader.Reach> reaches = new HashMap<>();
		this.reflections.forEach((reflection) -> reaches.put(reflection.id().toString(), reach(reflection)));
		passages().forEach((passage) -> Words.of(passage.text())
			.forEach((word) -> terms.merge(word, reaches.getOrDefault(passage.key(), Reader.Reach.WORDS),
					BinaryOperator.minBy(Comparator.naturalOrder()))));
		return terms;
	}

	void share(Sharing sharing) {
		this.sharing = sharing;
	}

	boolean chosen(Theme theme) {
		return this.corrections.get(theme) == Correction.CHOSEN;
	}

	void revise(Child child, Story story) {
		this.child = child;
		this.story = story;
		this.revision++;
	}

	/** Adds a thought; the same one sent twice in a row is added once. */
	Reflection reflect(UUID authorId, Thought thought, Instant now) {
		Reflection last = this.reflections.isEmpty() ? null : this.reflections.get(this.reflections.size() - 1);
		if (last != null && last.says(authorId, thought)) {
			return last;
		}
		Reflection reflection = new Reflection(this, authorId, thought, now);
		this.reflections.add(reflection);
		return reflection;
	}

	/**
	 * Adds the thoughts of one talk; the same ones sent twice in a row are added once.
	 */
	void reflect(UUID authorId, List<Thought> thoughts, Instant now) {
		int before = this.reflections.size() - thoughts.size();
		boolean again = before >= 0 && IntStream.range(0, thoughts.size())
			.allMatch((i) -> this.reflections.get(before + i).says(authorId, thoughts.get(i)));
		if (!again) {
			thoughts.forEach((thought) -> this.reflections.add(new Reflection(this, authorId, thought, now)));
		}
	}

	/** Takes what nobody could know when it was told. That is not a revision. */
	void upsetLasted(UpsetLasted lasted) {
		this.story = this.story.lasting(lasted);
	}

	void takeBack(UUID reflectionId) {
		if (!this.reflections.removeIf((reflection) -> reflection.id().equals(reflectionId))) {
			throw new NotFound();
		}
	}

	void delete(Instant now) {
		this.deletedAt = now;
	}

	void restore() {
		this.deletedAt = null;
	}

	/**
	 * Reads the episode again, for each circle of readers with what they may know: a
	 * theme that is found with the child's words alone must not show without them, not
	 * even in a sentence of the parent's. What the parent decided stays as it is.
	 */
	void tagWith(ThemeTagger tagger) {
		this.evidence.clear();
		Reading ofWords = read(tagger, Reader.Reach.WORDS);
		Reading ofChildsWords = reads(Reader.Reach.CHILDS_WORDS, Reader.Reach.WORDS)
				? read(tagger, Reader.Reach.CHILDS_WORDS) : ofWords;
		Reading whole = reads(Reader.Reach.FAMILY, Reader.Reach.CHILDS_WORDS) ? read(tagger, Reader.Reach.FAMILY)
				: ofChildsWords;
		this.stanceOfWords = ofWords.stance();
		this.stanceOfChildsWords = ofChildsWords.stance();
		this.stance = whole.stance();
		this.taggerVersion = tagger.version();
		settle();
	}

	/** Whether one circle knows more than another. */
	private boolean reads(Reader.Reach reach, Reader.Reach less) {
		return reflections(reach).size() > reflections(less).size();
	}

	private Reading read(ThemeTagger tagger, Reader.Reach reach) {
		List<Reflection> thoughts = reflections(reach);
		Reading reading = tagger.read(passages(thoughts), answers(thoughts));
		reading.evidence()
			.stream()
			.map((evidence) -> Mark.of(evidence, reach))
			.filter((mark) -> this.evidence.stream().noneMatch(mark::marksTheSameAs))
			.forEach(this.evidence::add);
		return reading;
	}

	/**
	 * Takes the themes as the parent wants them. What is wanted is chosen for good, and
	 * what the tagger had found besides is dismissed for good; about anything else
	 * nothing was said.
	 */
	void correct(Set<Theme> wanted) {
		for (Theme theme : Theme.values()) {
			if (wanted.contains(theme)) {
				this.corrections.put(theme, Correction.CHOSEN);
			}
			else if (this.themes.contains(theme)) {
				this.corrections.put(theme, Correction.DISMISSED);
			}
		}
		settle();
	}

	private void settle() {
		Set<Theme> settled = EnumSet.noneOf(Theme.class);
		this.evidence.forEach((mark) -> settled.add(mark.theme()));
		this.corrections.forEach((theme, correction) -> {
			if (correction == Correction.CHOSEN) {
				settled.add(theme);
			}
			else {
				settled.remove(theme);
			}
		});
		this.themes.retainAll(settled);
		this.themes.addAll(settled);
		this.signs = signs(Reader.Reach.FAMILY, this.stance);
		this.signsOfChildsWords = signs(Reader.Reach.CHILDS_WORDS, this.stanceOfChildsWords);
		this.signsOfWords = signs(Reader.Reach.WORDS, this.stanceOfWords);
	}

	private int signs(Reader.Reach reach, @Nullable Stance stance) {
		List<Theme> known = this.themes.stream().filter((theme) -> reach(theme).compareTo(reach) <= 0).toList();
		return Signs.of(known, stance, reflections(reach)).bits();
	}

	List<Passage> passages() {
		return passages(this.reflections);
	}

	private List<Passage> passages(List<Reflection> thoughts) {
		List<Passage> passages = new ArrayList<>();
		passages.add(new Passage("title", Voice.PARENT, this.story.title()));
		passages.add(new Passage("whatHappened", Voice.PARENT, this.story.whatHappened()));
		passages.add(new Passage("whatIDid", Voice.PARENT, this.story.whatIDid()));
		passages.add(new Passage("whatCameOfIt", Voice.PARENT, this.story.whatCameOfIt()));
		thoughts.forEach((reflection) -> passages
			.add(new Passage(reflection.id().toString(), reflection.voice(), reflection.text())));
		passages.removeIf((passage) -> passage.text().isBlank());
		return passages;
	}

	private Set<Answer> answers(List<Reflection> thoughts) {
		Set<Answer> answers = EnumSet.noneOf(Answer.class);
		Story told = this.story;
		if (told.step() != null) {
			answers.add(Answer.valueOf(told.step().name()));
		}
		if (told.aftermath() != null && told.aftermath() != Aftermath.NOTHING_YET) {
			answers.add(Answer.valueOf(told.aftermath().name()));
		}
		Map<Answer, Boolean> given = new EnumMap<>(Answer.class);
		given.put(Answer.FOR_A_GOOD_REASON, told.goodReason());
		given.put(Answer.CARRIED_BY_CHILD, told.carriedBy() == CarriedBy.CHILD);
		given.put(Answer.CARRIED_BY_PARENT, told.carriedBy() == CarriedBy.PARENT);
		given.put(Answer.VERY_UPSET, strong(told.upset()));
		given.put(Answer.STRONG_URGE, strong(told.urge()));
		given.put(Answer.ANOTHER_ADULT_PRESSED, told.anotherAdultPressed());
		given.put(Answer.FEELING_NAMED, thoughts.stream().anyMatch(Reflection::feelingNamed));
		given.put(Answer.PLAN_MADE, thoughts.stream().anyMatch(Reflection::planMade));
		given.put(Answer.TOGETHER, thoughts.stream().anyMatch(Reflection::together));
		given.values().removeIf((answer) -> !answer);
		answers.addAll(given.keySet());
		return answers;
	}

	private static boolean strong(@Nullable Integer dial) {
		return dial != null && dial >= 3;
	}

}
