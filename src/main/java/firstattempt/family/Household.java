package firstattempt.family;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import firstattempt.account.Account;
import firstattempt.account.Role;
import firstattempt.web.NotFound;
import firstattempt.web.Secret;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds families and keeps who belongs to them. */
@Service
public class Household {

	private final Families families;

	private final Caregivers caregivers;

	private final Invitations invitations;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Household(Families families, Caregivers caregivers, Invitations invitations, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.families = families;
		this.caregivers = caregivers;
		this.invitations = invitations;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The family that somebody takes care in.
	 * @param accountId who
	 * @return the family, if they have founded or joined one
	 */
	@Transactional(readOnly = true)
	public Optional<Family> of(UUID accountId) {
		return this.families.ofCaregiver(accountId);
	}

	/**
	 * Founds a family.
	 * @param founder its first caregiver, who has no family yet
	 * @param name how the family calls itself
	 * @param timeZone the clock its days follow
	 * @return the new family
	 */
	@Transactional
	public Family found(Account founder, String name, ZoneId timeZone) {
		Instant now = Instant.now(this.clock);
		Family family = this.families.save(new Family(name, timeZone, now));
		this.caregivers.save(new Caregiver(founder.id(), family, now));
		return family;
	}

	/**
	 * Lets a second caregiver in.
	 * @param accountId who joins; has no family yet
	 * @param family where
	 */
	@Transactional
	public void join(UUID accountId, Family family) {
		this.caregivers.save(new Caregiver(accountId, family, Instant.now(this.clock)));
	}

	/**
	 * Adds a child.
	 * @param family whose
	 * @param nickname what the child is called here
	 * @param birthYear the year of birth, if told
	 * @param needs what should be known about them, or an empty text
	 * @param colour their color
	 * @return the child
	 */
	@Transactional
	public Child add(Family family, String nickname, @Nullable Integer birthYear, String needs, Colour colour) {
		Child child = whole(family).add(nickname, birthYear, needs, colour, Instant.now(this.clock));
		this.entities.flush();
		return child;
	}

	@Transactional
	void describe(Family family, String name, ZoneId timeZone) {
		whole(family).describe(name, timeZone);
	}

	@Transactional
	void describe(Family family, UUID childId, String nickname, @Nullable Integer birthYear, String needs,
			Colour colour) {
		whole(family).child(childId).describe(nickname, birthYear, needs, colour);
	}

	@Transactional
	void archive(Family family, UUID childId) {
		whole(family).child(childId).archive(Instant.now(this.clock));
	}

	@Transactional
	void bringBack(Family family, UUID childId) {
		whole(family).child(childId).bringBack();
	}

	/** Removes a child and, with them, everything that was written about them. */
	@Transactional
	void remove(Family family, UUID childId) {
		Family whole = whole(family);
		Child child = whole.child(childId);
		this.events.publishEvent(new Child.Removed(child.id()));
		whole.remove(child);
	}

	/**
	 * What the caregivers of a family are called.
	 * @param family whose
	 * @return the names by account
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> names(Family family) {
		return this.caregivers.ofFamily(family.id())
			.stream()
			.collect(Collectors.toMap(Caregivers.Entry::getAccountId, Caregivers.Entry::getName));
	}

	List<Caregivers.Entry> caregiversOf(Family family) {
		return this.caregivers.ofFamily(family.id());
	}

	List<Invitation> invitationsOf(Family family) {
		return this.invitations.findByFamilyIdAndCreatedAtAfterOrderByCreatedAt(family.id(),
				Instant.now(this.clock).minus(Invitation.VALID));
	}

	/**
	 * Makes an invitation and answers its secret, which is shown once and never again.
	 */
	@Transactional
	String invite(Family family) {
		String secret = Secret.create();
		this.invitations.save(new Invitation(family, secret, Instant.now(this.clock)));
		return secret;
	}

	@Transactional
	void takeBack(Family family, UUID invitationId) {
		if (this.invitations.takeBack(invitationId, family.id()) == 0) {
			throw new NotFound();
		}
	}

	@Transactional(readOnly = true)
	Optional<String> invitedTo(String secret) {
		return invitation(secret).map((invitation) -> invitation.family().name());
	}

	/**
	 * Takes an invitation up; answers false where it is not good, or the person has a
	 * family or is a coach.
	 */
	@Transactional
	boolean accept(Account account, String secret) {
		Optional<Invitation> invitation = invitation(secret);
		if (invitation.isEmpty() || account.role() != Role.PARENT || this.caregivers.existsByAccountId(account.id())) {
			return false;
		}
		join(account.id(), invitation.get().family());
		this.invitations.delete(invitation.get());
		return true;
	}

	private Family whole(Family family) {
		Family whole = this.entities.find(Family.class, family.id());
		if (whole == null) {
			throw new NotFound();
		}
		return whole;
	}

	private Optional<Invitation> invitation(String secret) {
		return this.invitations.findBySecretHash(Secret.hash(secret))
			.filter((invitation) -> invitation.goodAt(Instant.now(this.clock)));
	}

	@EventListener
	@Transactional
	void on(Account.Closed closed) {
		this.families.ofCaregiver(closed.accountId()).ifPresent((family) -> {
			this.caregivers.deleteByAccountId(closed.accountId());
			this.entities.flush();
			if (this.caregivers.countByFamilyId(family.id()) == 0) {
				this.families.delete(family);
			}
		});
	}

}
