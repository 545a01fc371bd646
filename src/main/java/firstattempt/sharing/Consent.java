package firstattempt.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * What one coach may read of a family: which children, from which day on, whose words,
 * until when. It does not change once it is given, save that its end can come sooner:
 * another one takes its place.
 */
@Entity
class Consent {

	@Id
	private UUID id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Family family;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Account coach;

	private @Nullable UUID givenBy;

	private boolean words;

	private boolean childsWords;

	private Instant givenAt;

	private Instant expiresAt;

	private @Nullable Instant endedAt;

	private @Nullable UUID endedBy;

	private boolean replaced;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "consent_child", joinColumns = @JoinColumn(name = "consent_id"))
	@MapKeyColumn(name = "child_id")
	@Column(name = "shared_from")
	private Map<UUID, Instant> children = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected Consent() {
	}

	Consent(Family family, Account coach, Terms terms, UUID givenBy, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.family = family;
		this.coach = coach;
		this.words = terms.words();
		this.childsWords = terms.childsWords();
		this.children.putAll(terms.children());
		this.givenBy = givenBy;
		this.givenAt = now;
		this.expiresAt = terms.until();
	}

	public UUID id() {
		return this.id;
	}

	Family family() {
		return this.family;
	}

	public Account coach() {
		return this.coach;
	}

	public @Nullable UUID givenBy() {
		return this.givenBy;
	}

	public Instant givenAt() {
		return this.givenAt;
	}

	public Instant expiresAt() {
		return this.expiresAt;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	public @Nullable UUID endedBy() {
		return this.endedBy;
	}

	public boolean replaced() {
		return this.replaced;
	}

	public Terms terms() {
		return new Terms(Map.copyOf(this.children), this.words, this.childsWords, this.expiresAt);
	}

	/** Whether it lets anything through at some moment. */
	boolean goodAt(Instant now) {
		return this.endedAt == null && now.isBefore(this.expiresAt);
	}

	void withdraw(UUID by, Instant now) {
		end(by, now);
	}

	void giveWay(UUID by, Instant now) {
		end(by, now);
		this.replaced = true;
	}

	private void end(UUID by, Instant now) {
		this.endedAt = now;
		this.endedBy = by;
	}

	/**
	 * What is agreed.
	 *
	 * @param children the children with the moment from which on their entries are shared
	 * @param words whether texts are shared; only the pattern otherwise
	 * @param childsWords whether the child's own words are
	 * @param until when it ends
	 */
	record Terms(Map<UUID, Instant> children, boolean words, boolean childsWords, Instant until) {

		/** The rule that follows from it. A child whose journal rests is not shared. */
		Reader reader(Family family) {
			Set<UUID> present = shared(family).stream().map(Child::id).collect(Collectors.toCollection(HashSet::new));
			Map<UUID, Instant> all = new HashMap<>(this.children);
			all.keySet().retainAll(present);
			return Reader.coach(family.id(), new Reader.Share(Map.copyOf(all), this.childsWords, this.words));
		}

		List<Child> shared(Family family) {
			return family.presentChildren().stream().filter((child) -> this.children.containsKey(child.id())).toList();
		}

	}

}
