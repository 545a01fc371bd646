package firstattempt.plan;

import java.util.Arrays;
import java.util.List;

import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

/** Sentences to start a plan from; their words are among the messages. */
enum Start {

	FORGOT_MESSAGE(Situation.FORGOT, Holder.ADULT), FORGOT_SEEN(Situation.FORGOT, Holder.ADULT),
	FORGOT_DOOR(Situation.FORGOT, Holder.CHILD), SCHOOLWORK_NIGHT(Situation.SCHOOLWORK, Holder.ADULT),
	SCHOOLWORK_STUCK(Situation.SCHOOLWORK, Holder.CHILD), FRIENDS_LOUD(Situation.FRIENDS_AND_SIBLINGS, Holder.ADULT),
	FRIENDS_ALONE(Situation.FRIENDS_AND_SIBLINGS, Holder.CHILD), BODY_FALL(Situation.BODY_AND_PLAY, Holder.ADULT),
	BODY_SPILL(Situation.BODY_AND_PLAY, Holder.CHILD), CHORES_UNDONE(Situation.CHORES_AND_PROMISES, Holder.ADULT),
	CHORES_HOME(Situation.CHORES_AND_PROMISES, Holder.CHILD), MONEY_GONE(Situation.MONEY_AND_THINGS, Holder.ADULT),
	MONEY_WANTED(Situation.MONEY_AND_THINGS, Holder.CHILD), TIME_OVER(Situation.TIME_AND_SCREENS, Holder.ADULT),
	TIME_ALARM(Situation.TIME_AND_SCREENS, Holder.CHILD), LOST_CRYING(Situation.TRIED_AND_LOST, Holder.ADULT),
	LOST_ONSTAGE(Situation.TRIED_AND_LOST, Holder.CHILD), URGE(null, Holder.ADULT), PRESSED(null, Holder.ADULT);

	private final @Nullable Situation situation;

	private final Holder holder;

	Start(@Nullable Situation situation, Holder holder) {
		this.situation = situation;
		this.holder = holder;
	}

	public @Nullable Situation situation() {
		return this.situation;
	}

	public Holder holder() {
		return this.holder;
	}

	/** The sentences for a situation and for any; all of them where none is given. */
	static List<Start> in(@Nullable Situation situation) {
		return Arrays.stream(values())
			.filter((start) -> situation == null || start.situation == null || start.situation == situation)
			.toList();
	}

}
