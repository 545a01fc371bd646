package firstattempt.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.account.Account;
import firstattempt.account.Role;
import firstattempt.family.Family;
import firstattempt.journal.Journal;
import firstattempt.journal.Reader;
import firstattempt.web.NotFound;
import firstattempt.web.Secret;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what families and coaches have agreed. Whatever a coach reads, now or in any
 * other feature, is reached through {@link #of}, {@link #between} or {@link #onEpisode}.
 */
@Service
public class Agreements {

	private final Consents consents;

	private final KnownCoaches coaches;

	private final CoachInvitations invitations;

	private final Journal journal;

	private final Clock clock;

	Agreements(Consents consents, KnownCoaches coaches, CoachInvitations invitations, Journal journal, Clock clock) {
		this.consents = consents;
		this.coaches = coaches;
		this.invitations = invitations;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * All that is shared with a coach.
	 * @param coachId who
	 * @return one for each family
	 */
	@Transactional(readOnly = true)
	public List<Shared> of(UUID coachId) {
		return shared(this.consents.ofCoach(coachId, Instant.now(this.clock)));
	}

	/**
	 * What a family shares with a coach.
	 * @param coachId who
	 * @param familyId which family
	 * @return what is shared; empty if there is no such family, or nothing for this coach
	 */
	@Transactional(readOnly = true)
	public Optional<Shared> between(UUID coachId, UUID familyId) {
		return shared(this.consents.between(coachId, familyId, Instant.now(this.clock))).stream().findFirst();
	}

	/**
	 * What the family of an episode shares with a coach. Whether the episode is part of
	 * it is another question, which the reader answers.
	 * @param coachId who
	 * @param episodeId which episode
	 * @return what is shared, if anything
	 */
	@Transactional(readOnly = true)
	public Optional<Shared> onEpisode(UUID coachId, UUID episodeId) {
		Map<UUID, Shared> all = of(coachId).stream()
			.collect(Collectors.toMap((shared) -> shared.family().id(), Function.identity()));
		return this.journal.familyOf(all.keySet(), episodeId).map(all::get);
	}

	private static List<Shared> shared(List<Consent> consents) {
		return consents.stream().map(Shared::of).filter((shared) -> !shared.children().isEmpty()).toList();
	}

	/**
	 * Since when a coach waits for families to decide.
	 * @param coachId who
	 * @return a moment for each family
	 */
	@Transactional(readOnly = true)
	public List<Instant> waitingFor(UUID coachId) {
		return this.coaches.waitingFor(coachId);
	}

	/**
	 * Whether a link still leads to a family.
	 * @param secret what came with the mail
	 * @return true if a coach may take it up
	 */
	@Transactional(readOnly = true)
	public boolean opens(String secret) {
		return link(secret).isPresent();
	}

	/**
	 * Takes up the link that a family mailed.
	 * @param coach who
	 * @param secret what came with the mail
	 * @return the family; empty if the link is not good
	 */
	@Transactional
	public Optional<UUID> takeUp(Account coach, String secret) {
		return link(secret).flatMap((invitation) -> meet(coach, invitation));
	}

	/**
	 * Asks a family with the code that it told.
	 * @param coach who
	 * @param code the code, however it is typed
	 * @return the family; empty if the code is not good
	 */
	@Transactional
	public Optional<UUID> ask(Account coach, String code) {
		return good(Secret.hash(CoachInvitation.plain(code))).flatMap((invitation) -> meet(coach, invitation));
	}

	private Optional<CoachInvitation> link(String secret) {
		return good(Secret.hash(secret)).filter((invitation) -> !invitation.email().isEmpty());
	}

	private Optional<CoachInvitation> good(String hash) {
		return this.invitations.findBySecretHash(hash)
			.filter((invitation) -> invitation.goodAt(Instant.now(this.clock)));
	}

	private Optional<UUID> meet(Account coach, CoachInvitation invitation) {
		if (coach.role() != Role.COACH) {
			return Optional.empty();
		}
		Family family = invitation.family();
		if (!this.coaches.existsByFamilyIdAndCoachId(family.id(), coach.id())) {
			this.coaches.save(new KnownCoach(family, coach, Instant.now(this.clock)));
		}
		this.invitations.delete(invitation);
		return Optional.of(family.id());
	}

	/**
	 * Lets a coach read, who need not have been invited before.
	 * @param family whose journal
	 * @param giver the caregiver who decides
	 * @param coach who may read
	 * @param share what they may read
	 * @param until until when
	 */
	@Transactional
	public void agree(Family family, UUID giver, Account coach, Reader.Share share, Instant until) {
		if (!this.coaches.existsByFamilyIdAndCoachId(family.id(), coach.id())) {
			this.coaches.save(new KnownCoach(family, coach, Instant.now(this.clock)));
		}
		give(family, giver, coach.id(), new Consent.Terms(share.children(), share.words(), share.childsWords(), until));
	}

	@Transactional
	String code(Family family) {
		this.invitations.takeBackCodes(family.id());
		String code = CoachInvitation.code();
		this.invitations.save(CoachInvitation.byCode(family, code, Instant.now(this.clock)));
		return code;
	}

	@Transactional
	String link(Family family, String email) {
		String secret = Secret.create();
		this.invitations.save(CoachInvitation.byMail(family, email, secret, Instant.now(this.clock)));
		return secret;
	}

	@Transactional
	void takeBack(Family family, UUID invitationId) {
		if (this.invitations.takeBack(invitationId, family.id()) == 0) {
			throw new NotFound();
		}
	}

	@Transactional(readOnly = true)
	List<CoachInvitation> invitationsOf(Family family) {
		return this.invitations.findByFamilyIdAndExpiresAtAfterOrderByCreatedAt(family.id(), Instant.now(this.clock));
	}

	@Transactional(readOnly = true)
	List<KnownCoach> coachesOf(Family family) {
		return this.coaches.ofFamily(family.id());
	}

	@Transactional(readOnly = true)
	List<KnownCoach> waiting(Family family) {
		return this.coaches.waiting(family.id());
	}

	@Transactional(readOnly = true)
	boolean knowsAny(Family family) {
		return this.coaches.existsByFamilyId(family.id());
	}

	/** Everything that was ever agreed, newest first. */
	@Transactional(readOnly = true)
	List<Consent> consentsOf(Family family) {
		return this.consents.ofFamily(family.id());
	}

	@Transactional(readOnly = true)
	List<Consent> goodOf(Family family) {
		return this.consents.goodOf(family.id(), Instant.now(this.clock));
	}

	/** A consent that is good now. */
	@Transactional(readOnly = true)
	Consent consent(Family family, UUID id) {
		return good(family, id);
	}

	/**
	 * What a family gave, to look at it as the coach does.
	 * @param family whose journal
	 * @param consentId which consent
	 * @return what the coach has by it now
	 * @throws NotFound if there is no such consent of this family, or it has ended
	 */
	@Transactional(readOnly = true)
	public Shared given(Family family, UUID consentId) {
		return Shared.of(good(family, consentId));
	}

	private Consent good(Family family, UUID id) {
		return this.consents.find(id, family.id())
			.filter((consent) -> consent.goodAt(Instant.now(this.clock)))
			.orElseThrow(NotFound::new);
	}

	/**
	 * Lets a coach read. What was agreed with the coach before gives way.
	 * @param family whose journal
	 * @param giver who decides
	 * @param coachId a coach whom the family knows
	 * @param terms what is agreed
	 * @return the id of the consent
	 */
	@Transactional
	UUID give(Family family, UUID giver, UUID coachId, Consent.Terms terms) {
		KnownCoach known = this.coaches.between(coachId, family.id()).orElseThrow(NotFound::new);
		Instant now = Instant.now(this.clock);
		this.consents.between(coachId, family.id(), now).forEach((consent) -> consent.giveWay(giver, now));
		return this.consents.save(new Consent(family, known.coach(), terms, giver, now)).id();
	}

	/** Agrees the same for longer. */
	@Transactional
	void prolong(Family family, UUID by, UUID id, Instant until) {
		Consent consent = good(family, id);
		Consent.Terms terms = consent.terms();
		give(family, by, consent.coach().id(),
				new Consent.Terms(terms.children(), terms.words(), terms.childsWords(), until));
	}

	@Transactional
	void withdraw(Family family, UUID by, UUID id) {
		good(family, id).withdraw(by, Instant.now(this.clock));
	}

	/** Ends what is agreed with a coach, and forgets them. */
	@Transactional
	void partFrom(Family family, UUID by, UUID knownCoachId) {
		KnownCoach known = this.coaches.find(knownCoachId, family.id()).orElseThrow(NotFound::new);
		Instant now = Instant.now(this.clock);
		this.consents.between(known.coach().id(), family.id(), now).forEach((consent) -> consent.withdraw(by, now));
		this.coaches.delete(known);
	}

}
