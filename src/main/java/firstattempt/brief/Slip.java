package firstattempt.brief;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Reflection;
import firstattempt.journal.Sentence;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.Story;
import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * An episode as far as the brief needs it. Texts are empty where they are not shared.
 *
 * @param id which
 * @param child the child's nickname
 * @param at when it happened
 * @param situation what slipped
 * @param step what the adult did
 * @param goodReason whether the adult stepped in for a good reason
 * @param pressed whether another adult pressed to step in
 * @param upset how upset the child was, 0 to 4
 * @param urge how strong the adult's urge to step in was, 0 to 4
 * @param title the title
 * @param told what happened
 * @param did what the adult did
 * @param talked whether anything was said about it later
 * @param feelingNamed whether a feeling was named then
 * @param planMade whether a plan was made
 * @param together whether it was done together
 * @param stance whether the words owned it or blamed
 * @param stanceQuotes the sentences that show it
 */
record Slip(UUID id, String child, Instant at, @Nullable Situation situation, @Nullable Step step, boolean goodReason,
		boolean pressed, @Nullable Integer upset, @Nullable Integer urge, String title, String told, String did,
		boolean talked, boolean feelingNamed, boolean planMade, boolean together, @Nullable Stance stance,
		List<String> stanceQuotes) {

	private static final int STRONG = 3;

	static Slip of(MistakeEpisode episode) {
		Story story = episode.story();
		List<Reflection> thoughts = episode.reflections();
		return new Slip(episode.id(), episode.child().nickname(), story.occurredAt(), story.situation(), story.step(),
				story.goodReason(), story.anotherAdultPressed(), story.upset(), story.urge(), story.title(),
				story.whatHappened(), story.whatIDid(), !thoughts.isEmpty(),
				thoughts.stream().anyMatch(Reflection::feelingNamed), thoughts.stream().anyMatch(Reflection::planMade),
				thoughts.stream().anyMatch(Reflection::together), episode.stance(),
				episode.sentences(Theme.RESPONSIBILITY_VS_BLAME)
					.stream()
					.map(Sentence::words)
					.map(Slip::bare)
					.toList());
	}

	/** Without marks of quotation around it: it is put between some. */
	private static String bare(String sentence) {
		return sentence.replaceAll("^[\\s\"“”]+|[\\s\"“”]+$", "");
	}

	/** Whether its step says something about stepping back: a good reason does not. */
	boolean onTheLadder() {
		return this.step != null && !this.goodReason;
	}

	/** Whether the child was left to act: waiting, naming the feeling, asking. */
	boolean steppedBack() {
		return this.step != null && this.step.compareTo(Step.ASKED_A_QUESTION) <= 0;
	}

	boolean strongUrge() {
		return this.urge != null && this.urge >= STRONG;
	}

	boolean veryUpset() {
		return this.upset != null && this.upset >= STRONG;
	}

	/**
	 * How far the adult's urge and what they did lie apart; the more, the harder it was.
	 */
	int stretch() {
		return (onTheLadder() && steppedBack() && strongUrge()) ? this.urge - this.step.ordinal() : 0;
	}

}
