package firstattempt.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.NotFound;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The people who belong together, and the clock they live by. */
@Entity
public class Family {

	@Id
	private UUID id;

	@Version
	private int version;

	private String name;

	private ZoneId timeZone;

	private Instant foundedAt;

	@OneToMany(mappedBy = "family", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("createdAt, id")
	private List<Child> children = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Family() {
	}

	Family(String name, ZoneId timeZone, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.name = name;
		this.timeZone = timeZone;
		this.foundedAt = now;
	}

	public UUID id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public ZoneId timeZone() {
		return this.timeZone;
	}

	/**
	 * Which day a moment is on, by the family's clock.
	 * @param moment the moment
	 * @return the day
	 */
	public LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.timeZone);
	}

	/**
	 * All children, archived ones included, in the order in which they were added.
	 * @return the children
	 */
	public List<Child> children() {
		return List.copyOf(this.children);
	}

	/**
	 * The children that are written about now.
	 * @return the children that are not archived
	 */
	public List<Child> presentChildren() {
		return this.children.stream().filter((child) -> !child.archived()).toList();
	}

	/**
	 * A child of this family.
	 * @param childId whose
	 * @return the child
	 * @throws NotFound if this family has no such child
	 */
	public Child child(UUID childId) {
		return this.children.stream()
			.filter((child) -> child.id().equals(childId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	void describe(String name, ZoneId timeZone) {
		this.name = name;
		this.timeZone = timeZone;
	}

	Child add(String nickname, @Nullable Integer birthYear, String needs, Colour colour, Instant now) {
		Child child = new Child(this, nickname, birthYear, needs, colour, now);
		this.children.add(child);
		return child;
	}

	void remove(Child child) {
		this.children.remove(child);
	}

}
