package firstattempt.journal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** An episode as it is typed and tapped. */
record EpisodeForm(@Nullable UUID captureId, @Nullable UUID begunFrom, @Nullable Integer version, @Nullable UUID child,
		@Nullable Situation situation, @Nullable Step step, @Nullable Boolean goodReason, @Nullable Aftermath aftermath,
		@Nullable CarriedBy carriedBy, @Nullable @Min(0) @Max(4) Integer upset, @Nullable @Min(0) @Max(4) Integer urge,
		@Nullable UpsetLasted upsetLasted, @Nullable Boolean anotherAdultPressed, @Size(max = 200) String title,
		@Size(max = 10_000) String whatHappened, @Size(max = 10_000) String whatIDid,
		@Size(max = 10_000) String whatCameOfIt, @Nullable When when, String occurredAt, @Nullable Privacy privacy) {

	/** Browsers send a line break as two characters, and count it as one. */
	EpisodeForm {
		goodReason = Boolean.TRUE.equals(goodReason);
		anotherAdultPressed = Boolean.TRUE.equals(anotherAdultPressed);
		title = plain(title);
		whatHappened = plain(whatHappened);
		whatIDid = plain(whatIDid);
		whatCameOfIt = plain(whatCameOfIt);
		occurredAt = (occurredAt != null) ? occurredAt : "";
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static EpisodeForm empty(Child child) {
		return startingWith(new Beginning.Start(null, null, false, ""), null, child);
	}

	/** For nobody yet; whoever fills it in gives it a capture id, too. */
	static EpisodeForm blank() {
		return new EpisodeForm(null, null, null, null, null, null, null, null, null, null, null, null, null, "", "", "",
				"", When.NOW, "", Privacy.FAMILY);
	}

	static EpisodeForm startingWith(Beginning.Start start, @Nullable UUID begunFrom, Child child) {
		return new EpisodeForm(UuidCreator.getTimeOrderedEpoch(), begunFrom, null, child.id(), start.situation(), null,
				null, null, null, null, start.urge(), null, start.anotherAdultPressed(), "", start.whatHappened(), "",
				"", When.NOW, "", Privacy.FAMILY);
	}

	static EpisodeForm of(MistakeEpisode episode, Family family) {
		Story story = episode.story();
		LocalDateTime day = LocalDateTime.ofInstant(story.occurredAt(), family.timeZone());
		String occurredAt = story.dayOnly() ? day.toLocalDate().toString()
				: day.truncatedTo(ChronoUnit.MINUTES).toString();
		return new EpisodeForm(null, null, episode.revision(), episode.child().id(), story.situation(), story.step(),
				story.goodReason(), story.aftermath(), story.carriedBy(), story.upset(), story.urge(),
				story.upsetLasted(), story.anotherAdultPressed(), story.title(), story.whatHappened(), story.whatIDid(),
				story.whatCameOfIt(), When.PICK, occurredAt, story.privacy());
	}

	/** The same words over another revision. */
	EpisodeForm over(int revision) {
		return new EpisodeForm(this.captureId, this.begunFrom, revision, this.child, this.situation, this.step,
				this.goodReason, this.aftermath, this.carriedBy, this.upset, this.urge, this.upsetLasted,
				this.anotherAdultPressed, this.title, this.whatHappened, this.whatIDid, this.whatCameOfIt, this.when,
				this.occurredAt, this.privacy);
	}

	/** Nobody can take an episode away from the others but who wrote it. */
	void checkPrivacy(boolean own, Errors errors) {
		if (!own && this.privacy == Privacy.ONLY_ME && !Refusal.unreadable(errors)) {
			errors.rejectValue("privacy", "episode.privacy.notYours");
		}
	}

	/**
	 * The story that is told.
	 * @param child about whom
	 * @param family whose clock
	 * @param clock what time it is
	 * @param kept what was told before, whose exact time stays where the day is not
	 * changed
	 * @param errors what cannot be taken
	 * @return the story, if nothing stands against it
	 */
	Optional<Story> toStory(Child child, Family family, Clock clock, @Nullable Story kept, Errors errors) {
		if (Refusal.unreadable(errors)) {
			return Optional.empty();
		}
		if (this.title.isBlank() && this.whatHappened.isBlank() && !tapped()) {
			errors.rejectValue("whatHappened", "episode.empty");
		}
		Optional<Moment> moment = moment(family, clock, kept);
		When.check(moment, child, family, clock, errors);
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		return moment.map((when) -> new Story(this.situation, this.step, this.goodReason, this.aftermath,
				this.carriedBy, this.upset, this.urge, this.upsetLasted, this.anotherAdultPressed, this.title,
				this.whatHappened, this.whatIDid, this.whatCameOfIt, when.at(), when.dayOnly(),
				(this.privacy != null) ? this.privacy : Privacy.FAMILY));
	}

	private Optional<Moment> moment(Family family, Clock clock, @Nullable Story kept) {
		if (kept != null && this.when != When.NOW) {
			LocalDateTime day = LocalDateTime.ofInstant(kept.occurredAt(), family.timeZone());
			String same = kept.dayOnly() ? day.toLocalDate().toString()
					: day.truncatedTo(ChronoUnit.MINUTES).toString();
			if (this.occurredAt.isBlank() || same.equals(this.occurredAt)) {
				return Optional.of(new Moment(kept.occurredAt(), kept.dayOnly()));
			}
		}
		return When.moment(this.when, this.occurredAt, clock, family.timeZone());
	}

	private boolean tapped() {
		return this.situation != null || this.step != null || this.aftermath != null || this.upset != null
				|| this.urge != null;
	}

}
