package firstattempt.insight;

import java.util.UUID;

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Signs;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of an entry, as far as it is there for the reader. No word of it is
 * among it.
 *
 * @param period the number of the piece of the span that it lies in
 * @param child about which child
 * @param situation in which situation
 * @param step what the adult did
 * @param goodReason whether that was for a good reason
 * @param carriedBy who carried what followed
 * @param upset how upset the child was
 * @param urge how strong the adult's urge was
 * @param lasted how long the upset lasted
 * @param signs its themes, and what was done in later talks
 */
record Fact(int period, UUID child, @Nullable Situation situation, @Nullable Step step, boolean goodReason,
		@Nullable CarriedBy carriedBy, @Nullable Integer upset, @Nullable Integer urge, @Nullable UpsetLasted lasted,
		Signs signs) {

	Numbers.Stepped stepped() {
		return new Numbers.Stepped(this.period, this.child, this.situation, this.step, this.goodReason, 0);
	}

	Numbers.Felt felt(int split) {
		Numbers.Stepped stepped = stepped();
		return new Numbers.Felt(this.period >= split, this.child, this.situation,
				stepped.weighs() ? stepped.steppedIn() : null, this.upset, this.urge, 0);
	}

	Numbers.Result result() {
		return new Numbers.Result(this.period, this.child, this.situation, this.carriedBy, this.lasted, 0);
	}

}
