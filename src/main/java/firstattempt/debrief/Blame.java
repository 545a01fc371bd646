package firstattempt.debrief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import firstattempt.journal.Sentence;
import firstattempt.journal.Situation;
import firstattempt.theme.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of blame in what a child says, and what could be said instead. It knows only
 * plain cases; for anything else, and for words that are too heavy for another wording,
 * it has nothing to offer.
 */
enum Blame {

	/** "You'd be better off with another kid." */
	HOPELESS(
			"""
							better off with(?!out) (?:another|a different|some other)
							|send me (?:back|away)
							|(?:get|want|need|find|deserve|have|had) (?:an?other|a different|a better) (?:kid|child|son|daughter|boy|girl)
							|(?:never|not|n't) trust me
					|\\bi (?:should(?: not|n't)|don't deserve to|do not deserve to) be (?:allowed|trusted|here with)
							|\\bi (?:don't|do not) deserve
							|\\bi should live in
							|ruined my (?:whole )?life"""),

	/** "It's all my fault." */
	ALL_MINE(
			"""
					\\ball (?:of it |of this )?(?:is |was )?my fault
					|everything(?:'s| is| was) my fault
					|\\bbecause of me\\b
					|\\bi(?:'m the (?:guy|one|boy|girl|kid) who| have|'ve)? (?:lost|spoil(?:ed|t)|ruined|wrecked|killed|messed) (?:it|this|that|everything) (?:up )?for (?:every(?:one|body)|all|us|them|the (?:whole )?\\w+)
					|\\bi made every(?:one|body) \\w+
					|\\bi let (?:down every(?:one|body)|every(?:one|body) down|(?:you|them|us) all down)"""),

	/** "I always wreck everything." */
	EVERYTHING(
			"""
					\\bi (?:always |just |only |can only )?(?:ruin|wreck|spoil|break|destroy|kill|waste|lose|forget|mess up|screw up)(?:e?d|s|t)? (?:every(?:thing|one|body)|every \\w+ (?:\\w+ )?thing|things|it all|all of you|all of (?:it|them))
					|\\bi (?:always|just always) (?:spoil|ruin|wreck|break|mess|screw|forget|lose|make|get|do|fail)
					|\\bi always \\w+ it\\b
					|\\bi never (?:get|do|win|manage|remember) (?:anything|it|this|one)(?: right)?\\b
					|\\bi can't (?:ever )?do (?:anything|a single thing)
					|\\bi can never (?:do|get)
					|\\bi'm the (?:guy|one|boy|girl|kid) who (?:killed|ruined|wrecked|broke|lost|spoil(?:ed|t)) everything"""),

	/** "I'm so stupid." */
	SELF("""
			\\b(?:i'm|i am|im|i feel|i was) (?:just |so |such |really |like |kind of |basically |a bit |always |the |a |an |this |big |total |complete |absolute |right |little )*
			(?:stupid(?:est)?|dumb(?:est)?|idiots?|moron|fool|horrible|terrible|awful|rotten|rubbish|useless|worthless|hopeless|worst|failure|loser|disaster|disgrace|disappointment|zero|nothing|monster|traitor|killer|wrecker|waste|wasteman|evil|naughty|eejit|gobshite|bad(?= ?(?:$|[.,!;]|like|boy|girl|person|kid|child|son|daughter|brother|sister|friend|and|because)))(?! at\\b)
			|there's something wrong with me
			|\\bi'm (?:no good|not good)(?= ?(?:$|[.,!;]))
			|what's wrong with me"""),

	/** "It's your fault, you never told me." */
	OTHERS("""
			(?<!not )(?<!n't )\\b(?:your|his|her|their|our|(?!my\\b|nobody's|no one's|whose|not)[a-z]+'s) (?:own |stupid )?fault\\b
			|\\bis [a-z]+ fault\\b
			|\\bfault of\\b
			|\\b(?:you|she|he|they|mom|mum|mama|dad|daddy|papa|coach|teacher|miss|somebody|someone|whoever|everybody|the [a-z]+|[a-z]+s)(?: guys)? (?:should|could|ought to)(?:'ve|ve| have| of|a)\\b
			|\\b(?:should|ought to)(?:'ve| have| of) (?:told|reminded|put a|had a|bought a|warned|said)
			|\\bif (?:she|he|they|you|[a-z]+) (?:hadn't|had not|didn't)\\b
			|\\bwhy didn't (?:you|she|he|they|any|some)
			|\\b(?:nobody|no one|no-one|he|she|they|you|coach|teacher|mom|mum|mummy|dad|daddy|papa|grandma|grandpa|the [a-z]+) (?:never|ever|didn't|did not|don't ever|don't|doesn't|forgot to|has not|hasn't)(?: ever)? (?:even )?(?:told?|tell|remind(?:ed)?|woken?|wake|say|said|help(?:ed)?|ask(?:ed)?|explain(?:ed)?|warn(?:ed)?|teach|taught|show(?:ed)?|give|gave|lock(?:ed)?|let)\\b
			|\\bnobody told\\b
			|\\byou (?:made|told|moved|tricked|put|gave|bought|buyed|distracted|rushed|coughed|talk(?:ed)? too|were rocking|always|kept)\\b
			|\\bit was you (?:who|that)\\b|\\bit's you(?:,| people| guys| who| that)
			|\\bbecause of (?!me\\b|my\\b|that\\b|this\\b|it\\b)(?:you|him|her|them|[a-z]+'s)\\b
			|\\b(?:cos|cuz|because) of (?!me\\b|my\\b|that\\b|this\\b|the\\b|it\\b)[a-z]+\\b
			|\\b(?!(?:i|we|it|that|this|just|really|also|only|and|who|then|never|so|actually)\\b)[a-z]+ (?:started it|did it|told me to|pushed it|distracted me|wound me up|moved (?:my|the|it)|is cheating|cheats|cheated|drags|can't teach|cant teach)\\b
			|\\b(?:he|she)'s (?:the problem|a cheat(?:er)?)""");

	/** What is too heavy to be worded in another way. */
	private static final Pattern HEAVY = pattern("""
			\\b(?:die|dying|dead|suicid\\w*)\\b
			|\\bkill(?:ing|ed)? (?:myself|me|himself|herself)\\b
			|\\b(?:hurt|hurting|cut|cutting|hate|hit|hitting|punish) myself\\b
			|better off without
			|\\b(?:don't|do not|didn't|not) want to (?:live|be alive|be here|exist|wake up)
			|\\bwish i (?:was|were|had)(?:n't| not| never)
			|\\bdisappear|\\bshould(?:n't| not) exist|never been born|reason to live""");

	/** A child who says this has found the part that is theirs. */
	private static final Pattern OWNED = pattern(
			"""
					\\bsorry\\b|\\bapologi|\\bnext time\\b|\\bon me\\b|\\bmy (?:own )?(?:part|bad|mistake|choice|fault|job|alarm)\\b
					|\\bi did it\\b|\\bit was me\\b|\\bit's mine\\b|\\bi pushed (?:him|her) first
					|\\bi(?: also| really| just)? (?:forgot|rushed|skipped|copied|lied|opened the|poured|didn't (?:read|study|check|learn|look|listen|know|open)|never opened)\\b
					|\\bi (?:should|could|shouldn't|cudve)(?:'ve| have| of|ve)? \\w+|\\bi(?:'ll| will)\\b|\\bi'm the one who\\b|\\bit was netflix""");

	/** What may have been done to the child is never made the child's part. */
	private static final Pattern DONE_TO = pattern(
			"""
					\\b(?:hit|hits|hitting|hurt|hurts|kick(?:s|ed)?|punch(?:es|ed)?|push(?:es|ed)?|bull(?:y|ies|ied)|touch(?:es|ed)?|scare[sd]?|threaten(?:s|ed)?|hates?|laugh(?:s|ed)? at|made fun of|forced) (?:me|us)\\b
					|\\b(?:doesn't|don't|does not|do not) like me\\b
					|\\bsplit(?:ting)? up\\b|\\bdivorc\\w+|\\bseparat\\w+|\\b(?:left|leaving|leave) (?:us|me)\\b|\\bmoved out\\b""");

	/** Somebody other than the child is speaking. */
	private static final Pattern ADULT = pattern(
			"""
					\\b(?:i|we|my (?:husband|wife|partner|ex|mother|father|mom|mum|dad|sister|brother|friend|boss|in-laws?)(?:'s line)?
					|(?:his|her|their) (?:father|mother|dad|mom|mum|teacher|coach|grand\\w+|aunt|uncle)|the (?:teacher|coach|lady|principal|doctor|ref|neighbor|other mother)
					|grand(?:ma|pa|mother|father)|nana|(?:a|another|one) (?:mom|mum|mother|dad|father|parent|lady|man|neighbor)) (?:just |only |had |have |'d )?(?:said|says|say|told|tell|yelled|yell|shouted|shout|snapped|asked|ask|answered|thought|think|muttered|wrote|texted|called|was|heard myself)\\b
							|^\\W*mine was\\b""");

	private static final List<Blame> IN_ORDER = List.of(values());

	private final Pattern says;

	Blame(String says) {
		this.says = pattern(says);
	}

	private static Pattern pattern(String lines) {
		return Pattern.compile(lines.lines().map(String::strip).collect(Collectors.joining()));
	}

	/**
	 * Another way of saying something.
	 * @param quote what the child says
	 * @param situation in what situation, or null
	 * @return the other way, if there is one that surely fits
	 */
	static Optional<OtherWay> otherWay(String quote, @Nullable Situation situation) {
		String plain = plain(quote);
		if (HEAVY.matcher(plain).find()) {
			return Optional.empty();
		}
		return IN_ORDER.stream()
			.filter((blame) -> blame.says.matcher(plain).find())
			.findFirst()
			.filter((blame) -> blame != OTHERS || !OWNED.matcher(plain).find() && !DONE_TO.matcher(plain).find())
			.map((blame) -> blame.in(situation));
	}

	/** The words for a situation where there are some, and those for any otherwise. */
	private OtherWay in(@Nullable Situation situation) {
		String special = name() + "_" + situation;
		return Arrays.stream(OtherWay.values())
			.filter((way) -> way.name().equals(special))
			.findFirst()
			.orElseGet(() -> OtherWay.valueOf(name()));
	}

	/**
	 * What the child says in a sentence: all of it in the child's own words, and what
	 * stands in quotation marks in the parent's, unless somebody else says that.
	 * @param sentence the sentence
	 * @return the quotes, without their marks
	 */
	static List<String> quotes(Sentence sentence) {
		if (sentence.voice() == Voice.CHILD) {
			return List.of(sentence.words().strip());
		}
		List<String> quotes = new ArrayList<>();
		StringBuilder around = new StringBuilder();
		int at = sentence.start();
		for (MatchResult quote : Quotation.in(sentence.whole())) {
			int from = Math.max(quote.start(1), sentence.start());
			int to = Math.min(quote.end(1), sentence.end());
			if (from < to) {
				around.append(sentence.whole(), at, Math.max(at, from)).append(' ');
				quotes.add(sentence.whole().substring(from, to).strip());
				at = to;
			}
		}
		around.append(sentence.whole(), Math.min(at, sentence.end()), sentence.end());
		return ADULT.matcher(plain(around.toString())).find() ? List.of() : quotes;
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
	}

	/** Finds what stands in quotation marks; a paragraph's end ends a quotation. */
	private static final class Quotation {

		private static final Pattern MARKED = Pattern
			.compile("[\"\u201c\u201e]([^\"\u201c\u201d\u201e\n]+)(?:[\"\u201d\u201c]|\n|$)");

		static List<MatchResult> in(String text) {
			return MARKED.matcher(text).results().toList();
		}

	}

}
