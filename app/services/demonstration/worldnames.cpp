// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/communities.h"

// A name in its own script follows the Latin spelling behind an equals sign; people may prefer it.
namespace optoutdesk {

const CommunityNames &pakistaniNames()
{
    static const CommunityNames names{
        .families =
            u"Khan Ahmed Hussain Ali Begum Mahmood Iqbal Akhtar Malik Shah Bibi Mirza Butt Chaudhry Rashid Qureshi Aslam Bashir "
            u"Javed Sheikh Siddiqui Anwar Raja Rehman Farooq Ul-Haq Aziz Saleem Nawaz Zaman",
        .women =
            {u"Fatima=فاطمہ Aisha=عائشہ Maryam=مریم Zainab=زینب Khadija=خدیجہ Amina=آمنہ Nasreen=نسرین Shazia=شازیہ Rubina Saima Hafsa=حفصہ "
             u"Noor=نور Sadia Bushra=بشریٰ Samina Kulsoom Iqra=اقراء Rukhsana Yasmin=یاسمین Parveen"},
        .men =
            {u"Mohammed=محمد Muhammad=محمد Ali=علی Hassan=حسن Hamza=حمزہ Usman=عثمان Imran=عمران Bilal=بلال Tariq=طارق Asif=آصف Zahid Nadeem "
             u"Yusuf=یوسف Ibrahim=ابراہیم Shahid Amir=عامر Adnan Waqas Haroon=ہارون Faisal=فیصل"},
    };
    return names;
}

const CommunityNames &indianNames()
{
    static const CommunityNames names{
        .families =
            u"Patel Singh Kaur Shah Sharma Kumar Gill Desai Joshi Mehta Chopra Gupta Rao Reddy Nair Iyer Dhillon Sandhu Bhatt Parmar "
            u"Mistry Chauhan Solanki Verma Kapoor D'Souza Fernandes Pillai Menon Banerjee",
        .women =
            {u"Priya Anjali Kavita Sunita Meena Pooja Nisha Jaspreet Harpreet Manjit Simran Deepa Rekha Lakshmi Asha Neha Divya "
             u"Ananya Usha Geeta"},
        .men =
            {u"Raj Amit Sanjay Vijay Rahul Arjun Rohan Harjit Gurpreet Balwinder Jagdeep Suresh Anil Dinesh Nikhil Ravi Kiran Ashok Dev Vikram"},
    };
    return names;
}

const CommunityNames &bangladeshiNames()
{
    static const CommunityNames names{
        .families =
            u"Begum Miah Khatun Rahman Ali Uddin Hussain Ahmed Islam Chowdhury Khan Haque Choudhury Alam Hoque Kabir Bibi Ullah Mia Sultana",
        .women =
            {u"Rahima Sultana Nazma Shirin Taslima Rehana Jahanara Salma Farida Momtaz Shahida Nasima Tahmina Sufia Lutfa"},
        .men = {u"Abdul Mohammed Shafiq Rafiq Kamal Jamal Nazrul Monir Faruk Anwar Habibur Lutfur Aminul Shamim Rezaul"},
    };
    return names;
}

const CommunityNames &polishNames()
{
    static const CommunityNames names{
        .families =
            u"Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski "
            u"Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Pawłowski Król Wróbel Jabłoński Wieczorek "
            u"Łukaszewicz Zając Głowacki Sikora Żak Świątek",
        .women =
            {u"Anna Katarzyna Agnieszka Małgorzata Magdalena Joanna Monika Ewa Zofia Barbara Aleksandra Natalia Julia Karolina "
             u"Elżbieta Beata Dorota Weronika Grażyna Łucja"},
        .men =
            {u"Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Jakub Adam Łukasz Marek Grzegorz Mateusz Wojciech Mariusz "
             u"Dariusz Zbigniew Rafał Kamil Stanisław"},
    };
    return names;
}

const CommunityNames &europeanNames()
{
    static const CommunityNames names{
        .families =
            u"García Núñez Rodríguez Silva Ferreira Gonçalves Popescu Ionescu Rossi Müller Weiß Schmidt Dubois Lefèvre Papadopoulos "
            u"Yılmaz Öztürk Kovács Horváth van_der_Berg de_Jong Sørensen Björk Đorđević Novák Petrović Ivanova Šimkutė de_la_Cruz Ruiz",
        .women =
            {u"María Ana Elena Ioana Mădălina Giulia Chloé Zoë Élise Ingrid Katarina Jana Sofía Inês Eleni Ayşe Zeynep Ilona Åsa Dragana"},
        .men =
            {u"José João Andrei Ştefan Marco Jürgen François Björn Mehmet Emre Giorgos Nikola Miloš László Søren Jan Pedro Luca Mihai André"},
    };
    return names;
}

const CommunityNames &africanNames()
{
    static const CommunityNames names{
        .families =
            u"Mensah Okafor Adeyemi Owusu Osei Abdi Mohamed Boateng Asante Okonkwo Adebayo Eze Hassan Diallo Nkrumah Ncube Moyo "
            u"Mwangi Otieno Tesfaye Yusuf Balogun Appiah Chukwu Ogunleye Sesay Kamara Dlamini Addo Warsame",
        .women =
            {u"Abena Ngozi Chioma Akosua Fatou Hodan Ama Folake Blessing Grace Comfort Esther Amina Thandiwe Wanjiru Adaeze "
             u"Oluwaseun Patience Selam Ifeoma"},
        .men =
            {u"Kwame Emeka Chidi Kofi Abdullahi Kojo Tunde Femi Samuel Emmanuel Oluwaseun Ibrahim Tendai Kamau Dawit Ifeanyi "
             u"Babatunde Musa Yaw Godwin"},
    };
    return names;
}

const CommunityNames &caribbeanNames()
{
    static const CommunityNames names{
        .families =
            u"Campbell Brown Williams Grant Morgan Francis Gordon Clarke Bailey Henry Reid Joseph Charles Baptiste St_Louis Barrett "
            u"Bennett Wright Green Johnson Edwards Samuels Thomas Lewis Stewart",
        .women =
            {u"Marcia Yvonne Shanice Beverley Cherelle Winsome Merlene Hyacinth Jasmine Aaliyah Naomi Keisha Sandra Precious Tanisha"},
        .men =
            {u"Winston Leroy Marlon Delroy Tyrone Clive Jermaine Desmond Andre Isaiah Jerome Neville Errol Malachi Courtney"},
    };
    return names;
}

const CommunityNames &arabicNames()
{
    static const CommunityNames names{
        .families =
            u"Al-Hassan Haddad Al-Sayed Hamdan Mansour Khalil Ibrahim Saleh El-Masri Nasser Abdullah Al-Jabiri Darwish Osman Karim "
            u"Farouk Aziz Saad bin_Rashid Kassem Barakat Sharif Hamid Suleiman",
        .women =
            {u"Layla=ليلى Mariam=مريم Huda=هدى Amal=أمل Rania=رانيا Salma=سلمى Nour=نور Zahra=زهراء Samira=سميرة Dina=دينا Hanan=حنان Iman=إيمان "
             u"Yasmine=ياسمين Farah=فرح Rasha=رشا"},
        .men =
            {u"Ahmed=أحمد Mohamed=محمد Omar=عمر Khaled=خالد Mahmoud=محمود Hussein=حسين Youssef=يوسف Karim=كريم Samir=سمير Tarek=طارق Ali=علي "
             u"Mustafa=مصطفى Ziad=زياد Faisal=فيصل Nabil=نبيل"},
    };
    return names;
}

const CommunityNames &chineseNames()
{
    static const CommunityNames names{
        .families = u"Wong Chan Li Chen Wang Zhang Lau Cheung Ho Ng Leung Lam Liu Tang Yip Huang Zhao Wu Zhou Lin",
        .women =
            {u"Mei=美 Xiu_Ying=秀英 Li_Na=李娜 Yan=燕 Siu_Ling Wai_Yee Jing=静 Hui=慧 Ka_Yan Xin_Yi=欣怡 Fang=芳 Min=敏 Amy Vivian Grace"},
        .men =
            {u"Wei=伟 Jian=建 Ming=明 Chi_Keung Ka_Ho Jun=军 Wai_Man Hao=浩 Yong=勇 Kwok_Wah Bo=波 Tao=涛 Jason Raymond Kelvin"},
    };
    return names;
}

const CommunityNames &jewishNames()
{
    static const CommunityNames names{
        .families =
            u"Cohen Levy Goldstein Friedman Katz Rosenberg Bernstein Kaplan Shapiro Goldberg Weiss Ben-David Rubin Stern Abrahams",
        .women =
            {u"Rachel=רחל Sarah=שרה Miriam=מרים Leah=לאה Esther=אסתר Ruth=רות Hannah=חנה Naomi=נעמי Rivka=רבקה Shoshana=שושנה"},
        .men =
            {u"David=דוד Daniel=דניאל Benjamin=בנימין Joseph=יוסף Moshe=משה Samuel=שמואל Jacob=יעקב Ari=ארי Reuben=ראובן Simon=שמעון"},
    };
    return names;
}

}
