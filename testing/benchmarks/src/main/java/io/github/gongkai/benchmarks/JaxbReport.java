package io.github.gongkai.benchmarks;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link BoundReport} as beans of JAXB. */
@XmlRootElement(name = "report", namespace = JaxbReport.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class JaxbReport {

    static final String NAMESPACE = "urn:gongkai:report:1";

    @XmlAttribute
    @Nullable
    String edition;

    @XmlAttribute
    int year;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Agency agency;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Narrative overview;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Disclosure proactiveDisclosure;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Requests requests;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Disputes disputes;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Narrative problemsAndImprovements;

    @XmlElement(namespace = NAMESPACE)
    @Nullable
    Narrative otherMatters;

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Agency {

        @XmlAttribute
        @Nullable
        String name;

        @XmlAttribute
        @Nullable
        String creditCode;

        @XmlAttribute
        @Nullable
        String divisionCode;

        @XmlAttribute
        @Nullable
        String level;

        @XmlAttribute
        @Nullable
        String kind;
    }

    /** Headings and paragraphs in their order. */
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Narrative {

        @XmlElements({
            @XmlElement(name = "heading", namespace = NAMESPACE, type = Heading.class),
            @XmlElement(name = "paragraph", namespace = NAMESPACE, type = String.class)
        })
        final List<Object> blocks = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Heading {

        @XmlAttribute
        int level;

        @XmlValue
        @Nullable
        String text;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Disclosure {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Issued administrativeRules;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Issued normativeDocuments;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Decisions licences;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Decisions penalties;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Decisions coerciveMeasures;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Charges charges;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Issued {

        @XmlAttribute
        long issued;

        @XmlAttribute
        long repealed;

        @XmlAttribute
        long inForce;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Decisions {

        @XmlAttribute
        long decisions;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Charges {

        @XmlAttribute
        @Nullable
        BigDecimal amount;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Requests {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants received;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants broughtForward;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Outcomes outcomes;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants carriedForward;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Applicants {

        @XmlAttribute
        long naturalPersons;

        @XmlAttribute
        long commercialEnterprises;

        @XmlAttribute
        long researchInstitutions;

        @XmlAttribute
        long publicWelfareOrganizations;

        @XmlAttribute
        long legalServiceInstitutions;

        @XmlAttribute
        long otherOrganizations;

        @XmlAttribute
        long total;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Outcomes {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants granted;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants partlyGranted;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Refused refused;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Unavailable unavailable;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        NotProcessed notProcessed;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        OtherHandling otherHandling;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants total;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Refused {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants stateSecrets;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants prohibitedByLaw;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants securityAndStability;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants thirdPartyRights;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants internalAffairs;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants processInformation;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants enforcementFiles;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants enquiryMatters;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Unavailable {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants notHeld;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants needsCreation;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants stillUnclear;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class NotProcessed {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants complaints;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants repeated;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants publications;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants excessive;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants reconfirmation;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class OtherHandling {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants notCorrected;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants feeUnpaid;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Applicants others;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Disputes {

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Results reconsideration;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Results directLitigation;

        @XmlElement(namespace = NAMESPACE)
        @Nullable
        Results litigationAfterReconsideration;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Results {

        @XmlAttribute
        long upheld;

        @XmlAttribute
        long corrected;

        @XmlAttribute
        long other;

        @XmlAttribute
        long pending;

        @XmlAttribute
        long total;
    }
}
