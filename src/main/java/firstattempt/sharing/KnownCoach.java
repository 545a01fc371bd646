package firstattempt.sharing;

import java.time.Instant;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.family.Family;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A coach who has taken up a family's invitation. By that alone they read nothing. */
@Entity
class KnownCoach {

	@Id
	private UUID id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Family family;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Account coach;

	private Instant metAt;

	@SuppressWarnings("NullAway.Init")
	protected KnownCoach() {
	}

	KnownCoach(Family family, Account coach, Instant now) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.family = family;
		this.coach = coach;
		this.metAt = now;
	}

	public UUID id() {
		return this.id;
	}

	public Account coach() {
		return this.coach;
	}

}
