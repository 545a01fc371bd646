package firstattempt.sharing;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Reader;

/**
 * What a coach has of a family by a consent that is good now. A handler takes one as a
 * parameter: it is found by the family or the episode in the path, and where there is
 * none the page is not there.
 *
 * @param family whose journal; more of it than is shared, so nothing of it goes on a page
 * but its name and its clock
 * @param coach who reads
 * @param reader the rule for what is there
 * @param children the children that there are for the coach
 * @param words whether texts are shared
 * @param childsWords whether the child's own words are
 * @param until when it ends
 */
public record Shared(Family family, Account coach, Reader reader, List<Child> children, boolean words,
		boolean childsWords, Instant until) {

	/**
	 * The last day on which the consent is good.
	 * @return some time on that day, by the family's clock
	 */
	public ZonedDateTime lastDay() {
		return this.until.minusMillis(1).atZone(this.family.timeZone());
	}

	static Shared of(Consent consent) {
		Consent.Terms terms = consent.terms();
		return new Shared(consent.family(), consent.coach(), terms.reader(consent.family()),
				terms.shared(consent.family()), terms.words(), terms.childsWords(), terms.until());
	}

}
