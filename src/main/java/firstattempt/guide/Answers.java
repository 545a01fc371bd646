package firstattempt.guide;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * All that is weighed. What was not answered is null, and counts as not sure.
 *
 * @param stakes what may come of it
 * @param safety whether anybody's safety is at stake
 * @param chance whether there is a real chance of success
 * @param tools whether the child has the tools for it
 * @param talk whether it can be talked through afterwards
 * @param company who else is there
 * @param teacher whether a teacher has to know
 * @param coach whether a coach has to know
 * @param caregiver whether the other caregiver has to know
 * @param urge how strong the adult's urge to step in is, 0 to 4
 * @param needs whether something makes things harder for the child
 * @param age about how old the child is
 */
@Embeddable
public record Answers(@Nullable @Enumerated(EnumType.STRING) Stakes stakes,
		@Nullable @Enumerated(EnumType.STRING) Safety safety, @Nullable @Enumerated(EnumType.STRING) Ready chance,
		@Nullable @Enumerated(EnumType.STRING) Ready tools, @Nullable @Enumerated(EnumType.STRING) Ready talk,
		@Nullable @Enumerated(EnumType.STRING) Company company, @Nullable @Enumerated(EnumType.STRING) Told teacher,
		@Nullable @Enumerated(EnumType.STRING) Told coach, @Nullable @Enumerated(EnumType.STRING) Told caregiver,
		@Nullable Integer urge, boolean needs, @Enumerated(EnumType.STRING) Age age) {

	private static final int STRONG = 3;

	boolean maybeUnsafe() {
		return this.safety == null || this.safety == Safety.NOT_SURE;
	}

	/** Whether anything could come of it that a child would mind. */
	boolean mattersToTheChild() {
		return this.stakes != Stakes.NOTHING_MUCH;
	}

	boolean leavesOpen() {
		return Stream.of(this.stakes, this.safety, this.chance, this.tools, this.talk).anyMatch(Objects::isNull);
	}

	/** How many of the three tests are not clearly passed. */
	int openTests() {
		return open(this.chance) + open(this.tools) + open(this.talk);
	}

	private static int open(@Nullable Ready test) {
		return (test != Ready.YES) ? 1 : 0;
	}

	boolean adultPresses() {
		return this.company == Company.ADULT_PRESSES || this.company == Company.BOTH;
	}

	boolean childrenWatch() {
		return this.company == Company.CHILDREN_WATCH || this.company == Company.BOTH;
	}

	boolean strongUrge() {
		return this.urge != null && this.urge >= STRONG;
	}

	boolean somebodyShouldKnow() {
		return this.teacher == Told.SHOULD_KNOW || this.coach == Told.SHOULD_KNOW || this.caregiver == Told.SHOULD_KNOW;
	}

	List<Person> people(Told told) {
		Map<Person, @Nullable Told> all = new EnumMap<>(Person.class);
		all.put(Person.TEACHER, this.teacher);
		all.put(Person.COACH, this.coach);
		all.put(Person.CAREGIVER, this.caregiver);
		return Arrays.stream(Person.values()).filter((person) -> all.get(person) == told).toList();
	}

}
