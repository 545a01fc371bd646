package firstattempt.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What an episode shows to one circle of readers, small enough to stand in its row: a
 * long journal is counted by it without opening an entry. The numbers are kept, so themes
 * keep their order.
 *
 * @param bits a bit for each theme, and behind them what the other methods tell
 */
public record Signs(int bits) {

	static final int OWNED = 1 << 9;

	static final int BLAMED = 1 << 10;

	static final int TALKED = 1 << 11;

	static final int FEELING = 1 << 12;

	static final int PLAN = 1 << 13;

	static final int TOGETHER = 1 << 14;

	/**
	 * Puts the signs of an episode together.
	 * @param themes its themes
	 * @param stance how the mistake is spoken of
	 * @param thoughts what was thought of it later
	 * @return the signs
	 */
	static Signs of(Collection<Theme> themes, @Nullable Stance stance, List<Reflection> thoughts) {
		Signs signs = of(themes, stance);
		for (Reflection thought : thoughts) {
			signs = signs.and(thought.feelingNamed(), thought.planMade(), thought.together());
		}
		return signs;
	}

	/**
	 * The signs of an episode on which nothing was thought yet.
	 * @param themes its themes
	 * @param stance how the mistake is spoken of, which tells only with its theme
	 * @return the signs
	 */
	public static Signs of(Collection<Theme> themes, @Nullable Stance stance) {
		int bits = themes.stream().mapToInt((theme) -> 1 << theme.ordinal()).sum();
		if (stance != null && themes.contains(Theme.RESPONSIBILITY_VS_BLAME)) {
			bits |= (stance != Stance.BLAME) ? OWNED : 0;
			bits |= (stance != Stance.RESPONSIBILITY) ? BLAMED : 0;
		}
		return new Signs(bits);
	}

	/**
	 * The same with one more thought.
	 * @param feelingNamed whether a feeling was named then
	 * @param planMade whether a plan was made
	 * @param together whether it was said that they are in it together
	 * @return the signs
	 */
	public Signs and(boolean feelingNamed, boolean planMade, boolean together) {
		return new Signs(
				this.bits | TALKED | (feelingNamed ? FEELING : 0) | (planMade ? PLAN : 0) | (together ? TOGETHER : 0));
	}

	public List<Theme> themes() {
		return Arrays.stream(Theme.values()).filter((theme) -> is(1 << theme.ordinal())).toList();
	}

	public @Nullable Stance stance() {
		if (is(OWNED)) {
			return is(BLAMED) ? Stance.BOTH : Stance.RESPONSIBILITY;
		}
		return is(BLAMED) ? Stance.BLAME : null;
	}

	public boolean talked() {
		return is(TALKED);
	}

	public boolean feelingNamed() {
		return is(FEELING);
	}

	public boolean planMade() {
		return is(PLAN);
	}

	public boolean together() {
		return is(TOGETHER);
	}

	private boolean is(int bit) {
		return (this.bits & bit) != 0;
	}

}
