package firstattempt.plan;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.journal.Situation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is typed. The version of a new one names what it starts from, so that what
 * a device kept of another start does not lie over it.
 */
record PlanForm(@Nullable UUID captureId, String version, @Nullable UUID child, @Nullable Holder holder,
		@Nullable Situation situation, @NotBlank @Size(max = PlanCard.Words.LONGEST) String ifText,
		@NotBlank @Size(max = PlanCard.Words.LONGEST) String thenText,
		@Size(max = PlanCard.Words.LONGEST_CALM) String calmPlan) {

	PlanForm {
		version = (version != null) ? version : "";
		holder = (holder != null) ? holder : Holder.ADULT;
		ifText = (ifText != null) ? ifText : "";
		thenText = (thenText != null) ? thenText : "";
		calmPlan = (calmPlan != null) ? calmPlan.replace("\r\n", "\n") : "";
	}

	static PlanForm empty(Child child, @Nullable Situation situation) {
		return new PlanForm(UuidCreator.getTimeOrderedEpoch(), "", child.id(), Holder.ADULT, situation, "", "", "");
	}

	static PlanForm startingFrom(Start start, Child child, String ifText, String thenText) {
		return new PlanForm(UuidCreator.getTimeOrderedEpoch(), start.name(), child.id(), start.holder(),
				start.situation(), ifText, thenText, "");
	}

	static PlanForm of(UUID proposal, Proposals.Proposed proposed) {
		PlanCard.Words words = proposed.words();
		return new PlanForm(proposal, proposal.toString(), proposed.childId(), words.holder(), words.situation(),
				words.ifText(), words.thenText(), words.calmPlan());
	}

	static PlanForm of(PlanCard card) {
		PlanCard.Words words = card.words();
		return new PlanForm(null, Integer.toString(card.version()), card.childId(), words.holder(), words.situation(),
				words.ifText(), words.thenText(), words.calmPlan());
	}

	/** The same words over another version. */
	PlanForm over(int version) {
		return new PlanForm(this.captureId, Integer.toString(version), this.child, this.holder, this.situation,
				this.ifText, this.thenText, this.calmPlan);
	}

	PlanCard.Words words() {
		return new PlanCard.Words(this.holder, this.situation, this.ifText, this.thenText, this.calmPlan);
	}

	static int number(String version) {
		return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
	}

}
