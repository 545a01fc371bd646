package firstattempt.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.journal.Situation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is asked, as it is tapped. */
record GuideForm(@Nullable UUID captureId, @Nullable UUID child, @Nullable Situation situation,
		@Size(max = 200) String aboutToHappen, @Nullable Stakes stakes, @Nullable Safety safety, @Nullable Ready chance,
		@Nullable Ready tools, @Nullable Ready talk, @Nullable Company company, @Nullable Told teacher,
		@Nullable Told coach, @Nullable Told caregiver, @Nullable @Min(0) @Max(4) Integer urge) {

	GuideForm {
		aboutToHappen = (aboutToHappen != null) ? aboutToHappen.strip().replaceAll("\\s+", " ") : "";
	}

	static GuideForm empty(@Nullable Child child) {
		return new GuideForm(UuidCreator.getTimeOrderedEpoch(), (child != null) ? child.id() : null, null, "", null,
				null, null, null, null, null, null, null, null, null);
	}

	Question toQuestion(Child child, int year) {
		return new Question(this.situation, this.aboutToHappen,
				new Answers(this.stakes, this.safety, this.chance, this.tools, this.talk, this.company, this.teacher,
						this.coach, this.caregiver, this.urge, !Need.in(child.needs()).isEmpty(),
						Age.of(child.birthYear(), year)));
	}

	/**
	 * Whether somebody was named who may have to know.
	 * @return true if one of the three was tapped
	 */
	public boolean names() {
		return this.teacher != null || this.coach != null || this.caregiver != null;
	}

	/**
	 * What was answered, to be carried along.
	 * @return the values by the name of their field
	 */
	public Map<String, String> answered() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("captureId", this.captureId);
		all.put("child", this.child);
		all.put("situation", this.situation);
		all.put("aboutToHappen", this.aboutToHappen);
		all.put("stakes", this.stakes);
		all.put("safety", this.safety);
		all.put("chance", this.chance);
		all.put("tools", this.tools);
		all.put("talk", this.talk);
		all.put("company", this.company);
		all.put("teacher", this.teacher);
		all.put("coach", this.coach);
		all.put("caregiver", this.caregiver);
		all.put("urge", this.urge);
		all.values().removeIf(Objects::isNull);
		Map<String, String> answered = new LinkedHashMap<>();
		all.forEach((name, value) -> answered.put(name, value.toString()));
		return answered;
	}

}
